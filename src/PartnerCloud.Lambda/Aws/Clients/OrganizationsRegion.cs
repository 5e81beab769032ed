using Amazon;

namespace PartnerCloud.Lambda.Aws.Clients;

/// <summary>The region in which a partition keeps its organizations. The tagging service finds accounts only there, whatever the home region is.</summary>
internal static class OrganizationsRegion
{
    /// <summary>The region of a partition.</summary>
    public static RegionEndpoint In(string partition) => partition switch
    {
        "aws-cn" => RegionEndpoint.CNNorthWest1,
        "aws-us-gov" => RegionEndpoint.USGovCloudWest1,
        _ => RegionEndpoint.USEast1,
    };
}
