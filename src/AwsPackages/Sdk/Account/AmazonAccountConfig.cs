using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.Account;

public class AmazonAccountConfig() : ThinClientConfig(AccountModel.Instance);
