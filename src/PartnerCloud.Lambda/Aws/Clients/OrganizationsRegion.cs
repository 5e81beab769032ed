using Amazon;

namespace PartnerCloud.Lambda.Aws.Clients;

/// <summary>Where a partition keeps its organizations: the tagging service finds accounts in that region only, whichever the home region is.</summary>
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
