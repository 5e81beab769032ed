using System.Collections.Concurrent;

namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>The Map Runs of an execution and of its children, with all their executions.</summary>
internal sealed class Family
{
    public ConcurrentDictionary<string, Execution> Executions { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, MapRun> MapRuns { get; } = new(StringComparer.Ordinal);
}
