using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.EventBridge;

public class AmazonEventBridgeConfig() : ThinClientConfig(EventBridgeModel.Instance);
