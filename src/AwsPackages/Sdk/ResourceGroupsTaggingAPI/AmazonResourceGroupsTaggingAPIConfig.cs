using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.ResourceGroupsTaggingAPI;

public class AmazonResourceGroupsTaggingAPIConfig() : ThinClientConfig(ResourceGroupsTaggingAPIModel.Instance);
