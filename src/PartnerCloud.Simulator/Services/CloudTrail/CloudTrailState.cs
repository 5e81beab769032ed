using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.CloudTrail;

/// <summary>The trails of an account in one region, by name.</summary>
internal sealed class CloudTrailState : IRegionState<CloudTrailState>
{
    public SortedDictionary<string, Trail> Trails { get; } = new(StringComparer.Ordinal);

    public bool IsEmpty => Trails.Count == 0;

    public IEnumerable<(string Name, object? Value)> Dumped => [(nameof(Trails), Trails)];

    public static CloudTrailState Of(AccountRegion region) => new();
}
