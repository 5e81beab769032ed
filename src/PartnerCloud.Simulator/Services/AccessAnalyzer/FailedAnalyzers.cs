using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.AccessAnalyzer;

/// <summary>Makes analyzers fail.</summary>
public static class FailedAnalyzers
{
    /// <summary>Makes an account's analyzers fail, as if their service-linked role could not be created.</summary>
    public static void FailAnalyzers(this SimulatedCloud cloud, string accountId, string? region = null) =>
        cloud.Atomically(() => cloud.Accounts[accountId].In(region ?? cloud.Options.Region).State<AccessAnalyzerState>().Analyzers.Values.Select(analyzer => analyzer.Status = "FAILED").Count());
}
