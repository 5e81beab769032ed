using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.CloudTrail;

internal static class CloudTrailModel
{
    internal static readonly ServiceModel Instance = new(typeof(AmazonCloudTrailException))
    {
        ServiceId = "CloudTrail",
        SigningName = "cloudtrail",
        Version = "2013-11-01",
        Protocol = new JsonProtocol("com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101"),
        Hosts = new RegionalHosts("cloudtrail"),
    };
}
