#nullable enable
using Amazon;

namespace PartnerCloud.AwsPackages.Sdk;

/// <summary>The host of a service, and the region for signatures.</summary>
internal interface IHosts
{
    (string Host, string SigningRegion) In(RegionEndpoint region);
}
