#nullable enable
using Amazon;

namespace PartnerCloud.AwsPackages.Sdk;

/// <summary>Where a service is found, and which region signs for it.</summary>
internal interface IHosts
{
    (string Host, string SigningRegion) In(RegionEndpoint region);
}
