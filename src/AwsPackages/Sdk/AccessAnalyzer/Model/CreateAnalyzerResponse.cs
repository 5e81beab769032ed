using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.AccessAnalyzer.Model;

public class CreateAnalyzerResponse : AmazonWebServiceResponse
{
    [WireName("arn")]
    public string Arn { get; set; }
}
