using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.CloudTrail.Model;

public class DescribeTrailsRequest : AmazonCloudTrailRequest
{
    [WireName("trailNameList")]
    public List<string> TrailNameList { get; set; }

    [WireName("includeShadowTrails")]
    public bool? IncludeShadowTrails { get; set; }
}
