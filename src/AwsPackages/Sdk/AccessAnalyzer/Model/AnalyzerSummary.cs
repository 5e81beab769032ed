using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.AccessAnalyzer.Model;

public class AnalyzerSummary
{
    [WireName("arn")]
    public string Arn { get; set; }

    [WireName("name")]
    public string Name { get; set; }

    [WireName("type")]
    public Type Type { get; set; }

    [WireName("createdAt")]
    public DateTime? CreatedAt { get; set; }

    [WireName("status")]
    public AnalyzerStatus Status { get; set; }
}
