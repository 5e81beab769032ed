namespace PartnerCloud.Simulator.Cloud;

/// <summary>Everything that calls change: what a snapshot of the cloud has to copy.</summary>
internal sealed class CloudState
{
    public SortedDictionary<string, SimulatedAccount> Accounts { get; } = new(StringComparer.Ordinal);

    /// <summary>What services keep once for the cloud.</summary>
    public ServiceStates Services { get; } = new();
}
