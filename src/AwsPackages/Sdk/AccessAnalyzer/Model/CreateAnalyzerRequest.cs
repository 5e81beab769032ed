using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.AccessAnalyzer.Model;

public class CreateAnalyzerRequest : AmazonAccessAnalyzerRequest
{
    [WireName("analyzerName")]
    public string AnalyzerName { get; set; }

    [WireName("type")]
    public Type Type { get; set; }

    [IdempotencyToken]
    [WireName("clientToken")]
    public string ClientToken { get; set; }
}
