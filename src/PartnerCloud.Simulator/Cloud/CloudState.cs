namespace PartnerCloud.Simulator.Cloud;

/// <summary>Everything that calls change. A snapshot of the cloud copies it.</summary>
internal sealed class CloudState
{
    public SortedDictionary<string, SimulatedAccount> Accounts { get; } = new(StringComparer.Ordinal);

    /// <summary>The states that services keep for the whole cloud.</summary>
    public ServiceStates Services { get; } = new();
}
