using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>The ids of the access keys that users have or had: once such a key is deleted, it is nobody's.</summary>
internal sealed class AccessKeysOfUsers : ICloudState<AccessKeysOfUsers>
{
    public HashSet<string> Ids { get; } = [];

    public IEnumerable<(string Name, object? Value)> Dumped => [];

    public static AccessKeysOfUsers Of(SimulatedCloud cloud) => new();
}
