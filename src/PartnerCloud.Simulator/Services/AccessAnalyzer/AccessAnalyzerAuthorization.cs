using PartnerCloud.Simulator.Permissions;

namespace PartnerCloud.Simulator.Services.AccessAnalyzer;

/// <summary>The permissions that Access Analyzer's operations require.</summary>
internal static class AccessAnalyzerAuthorization
{
    public static ActionTable Permissions { get; } = new ActionTable("access-analyzer")
        .On(call => new(call.Arn("access-analyzer", "analyzer/" + call.Text("analyzerName"))), "CreateAnalyzer")
        .OnEverything("ListAnalyzers");
}
