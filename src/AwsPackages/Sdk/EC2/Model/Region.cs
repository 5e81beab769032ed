using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.EC2.Model;

public class Region
{
    [WireName("regionName")]
    public string RegionName { get; set; }

    [WireName("optInStatus")]
    public string OptInStatus { get; set; }
}
