using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.AccessAnalyzer;

/// <summary>The analyzers of an account in one region, by name.</summary>
internal sealed class AccessAnalyzerState : IRegionState<AccessAnalyzerState>
{
    public SortedDictionary<string, Analyzer> Analyzers { get; } = new(StringComparer.Ordinal);

    public bool IsEmpty => Analyzers.Count == 0;

    public IEnumerable<(string Name, object? Value)> Dumped => [(nameof(Analyzers), Analyzers)];

    public static AccessAnalyzerState Of(AccountRegion region) => new();
}
