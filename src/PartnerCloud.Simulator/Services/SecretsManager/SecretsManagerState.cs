using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.SecretsManager;

/// <summary>The secrets of an account in one region, by name.</summary>
internal sealed class SecretsManagerState : IRegionState<SecretsManagerState>
{
    public SortedDictionary<string, Secret> Secrets { get; } = new(StringComparer.Ordinal);

    public bool IsEmpty => Secrets.Count == 0;

    public IEnumerable<(string Name, object? Value)> Dumped => [(nameof(Secrets), Secrets)];

    public static SecretsManagerState Of(AccountRegion region) => new();
}
