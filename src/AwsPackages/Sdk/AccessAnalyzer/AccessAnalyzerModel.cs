using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.AccessAnalyzer;

internal static class AccessAnalyzerModel
{
    internal static readonly ServiceModel Instance = new(typeof(AmazonAccessAnalyzerException))
    {
        ServiceId = "AccessAnalyzer",
        SigningName = "access-analyzer",
        Version = "2019-11-01",
        Protocol = new RestJsonProtocol
        {
            ["CreateAnalyzer"] = ("PUT", "/analyzer"),
            ["ListAnalyzers"] = ("GET", "/analyzer"),
        },
        Hosts = new RegionalHosts("access-analyzer"),
    };
}
