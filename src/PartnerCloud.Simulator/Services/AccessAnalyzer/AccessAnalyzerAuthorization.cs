using PartnerCloud.Simulator.Permissions;

namespace PartnerCloud.Simulator.Services.AccessAnalyzer;

/// <summary>What Access Analyzer's operations need to be allowed.</summary>
internal static class AccessAnalyzerAuthorization
{
    public static ActionTable Permissions { get; } = new ActionTable("access-analyzer")
        .On(call => new(call.Arn("access-analyzer", "analyzer/" + call.Text("analyzerName"))), "CreateAnalyzer")
        .OnEverything("ListAnalyzers");
}
