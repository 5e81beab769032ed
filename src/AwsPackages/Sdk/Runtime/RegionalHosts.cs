#nullable enable
using Amazon;

namespace PartnerCloud.AwsPackages.Sdk;

/// <summary>A service that every region has.</summary>
internal sealed class RegionalHosts(string prefix) : IHosts
{
    public (string Host, string SigningRegion) In(RegionEndpoint region) =>
        ($"{prefix}.{region.SystemName}.{region.PartitionDnsSuffix}", region.SystemName);
}
