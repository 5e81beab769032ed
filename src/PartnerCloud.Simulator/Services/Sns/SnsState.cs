using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.Sns;

/// <summary>The topics of an account in one region, by name.</summary>
internal sealed class SnsState : IRegionState<SnsState>
{
    public SortedDictionary<string, Topic> Topics { get; } = new(StringComparer.Ordinal);

    public bool IsEmpty => Topics.Count == 0;

    /// <summary>A dump omits topics, because published messages are not state.</summary>
    public IEnumerable<(string Name, object? Value)> Dumped => [];

    public static SnsState Of(AccountRegion region)
    {
        var state = new SnsState();
        foreach (var topic in region.IsHome ? region.Cloud.Options.Topics : [])
            state.Topics.TryAdd(topic, new());
        return state;
    }
}
