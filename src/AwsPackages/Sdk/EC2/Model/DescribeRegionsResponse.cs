using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.EC2.Model;

public class DescribeRegionsResponse : AmazonWebServiceResponse
{
    [WireName("regionInfo")]
    public List<Region> Regions { get; set; }
}
