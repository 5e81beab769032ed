using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.IdentityManagement;

public class AmazonIdentityManagementServiceConfig() : ThinClientConfig(IdentityManagementModel.Instance);
