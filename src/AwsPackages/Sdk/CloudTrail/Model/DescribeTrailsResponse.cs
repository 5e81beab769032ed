using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.CloudTrail.Model;

public class DescribeTrailsResponse : AmazonWebServiceResponse
{
    [WireName("trailList")]
    public List<Trail> TrailList { get; set; }
}
