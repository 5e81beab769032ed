#nullable enable
using Amazon;

namespace PartnerCloud.AwsPackages.Sdk;

/// <summary>The hosts of a regional service, one in each region.</summary>
internal sealed class RegionalHosts(string prefix) : IHosts
{
    public (string Host, string SigningRegion) In(RegionEndpoint region) =>
        ($"{prefix}.{region.SystemName}.{region.PartitionDnsSuffix}", region.SystemName);
}
