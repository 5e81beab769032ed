using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.ConfigService;

public class AmazonConfigServiceConfig() : ThinClientConfig(ConfigServiceModel.Instance);
