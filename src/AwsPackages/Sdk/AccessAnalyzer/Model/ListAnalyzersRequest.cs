using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.AccessAnalyzer.Model;

public class ListAnalyzersRequest : AmazonAccessAnalyzerRequest
{
    [WireName("nextToken")]
    public string NextToken { get; set; }

    [WireName("maxResults")]
    public int? MaxResults { get; set; }

    [WireName("type")]
    public Type Type { get; set; }
}
