using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.SecretsManager;

public class AmazonSecretsManagerConfig() : ThinClientConfig(SecretsManagerModel.Instance);
