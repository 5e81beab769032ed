using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.AccessAnalyzer.Model;

public class ListAnalyzersResponse : AmazonWebServiceResponse
{
    [WireName("analyzers")]
    public List<AnalyzerSummary> Analyzers { get; set; }

    [WireName("nextToken")]
    public string NextToken { get; set; }
}
