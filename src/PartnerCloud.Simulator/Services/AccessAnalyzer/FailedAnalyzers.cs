using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.AccessAnalyzer;

/// <summary>Lets analyzers fail.</summary>
public static class FailedAnalyzers
{
    /// <summary>Lets an account's analyzers fail, as they do where their service-linked role cannot be made.</summary>
    public static void FailAnalyzers(this SimulatedCloud cloud, string accountId, string? region = null) =>
        cloud.Atomically(() => cloud.Accounts[accountId].In(region ?? cloud.Options.Region).State<AccessAnalyzerState>().Analyzers.Values.Select(analyzer => analyzer.Status = "FAILED").Count());
}
