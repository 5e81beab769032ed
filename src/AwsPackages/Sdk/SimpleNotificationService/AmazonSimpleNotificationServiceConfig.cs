using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.SimpleNotificationService;

public class AmazonSimpleNotificationServiceConfig() : ThinClientConfig(SimpleNotificationServiceModel.Instance);
