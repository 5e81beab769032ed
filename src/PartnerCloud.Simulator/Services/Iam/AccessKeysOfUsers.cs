using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>The ids of all access keys that users have or had. A deleted key is invalid.</summary>
internal sealed class AccessKeysOfUsers : ICloudState<AccessKeysOfUsers>
{
    public HashSet<string> Ids { get; } = [];

    public IEnumerable<(string Name, object? Value)> Dumped => [];

    public static AccessKeysOfUsers Of(SimulatedCloud cloud) => new();
}
