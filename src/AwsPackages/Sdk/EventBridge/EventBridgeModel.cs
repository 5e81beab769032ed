using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.EventBridge;

internal static class EventBridgeModel
{
    internal static readonly ServiceModel Instance = new(typeof(AmazonEventBridgeException))
    {
        ServiceId = "EventBridge",
        SigningName = "events",
        Version = "2015-10-07",
        Protocol = new JsonProtocol("AWSEvents"),
        Hosts = new RegionalHosts("events"),
    };
}
