using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.ResourceGroupsTaggingAPI;

internal static class ResourceGroupsTaggingAPIModel
{
    internal static readonly ServiceModel Instance = new(typeof(AmazonResourceGroupsTaggingAPIException))
    {
        ServiceId = "Resource Groups Tagging API",
        SigningName = "tagging",
        Version = "2017-01-26",
        Protocol = new JsonProtocol("ResourceGroupsTaggingAPI_20170126"),
        Hosts = new RegionalHosts("tagging"),
    };
}
