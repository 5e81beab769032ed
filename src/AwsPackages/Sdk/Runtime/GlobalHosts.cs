#nullable enable
using Amazon;

namespace PartnerCloud.AwsPackages.Sdk;

/// <summary>The host of a global service: one region per partition, independent of the caller's region.</summary>
internal sealed class GlobalHosts(string prefix) : IHosts
{
    private readonly Dictionary<string, (string Host, string SigningRegion)> _byPartition = [];

    public (string Host, string SigningRegion) this[string partition]
    {
        set => _byPartition[partition] = value;
    }

    public (string Host, string SigningRegion) In(RegionEndpoint region)
    {
        var (host, signingRegion) = _byPartition.GetValueOrDefault(region.PartitionName, ($"{prefix}.{region.SystemName}", region.SystemName));
        return ($"{host}.{region.PartitionDnsSuffix}", signingRegion);
    }
}
