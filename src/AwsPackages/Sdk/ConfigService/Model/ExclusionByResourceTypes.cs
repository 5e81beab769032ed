using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.ConfigService.Model;

public class ExclusionByResourceTypes
{
    [WireName("resourceTypes")]
    public List<string> ResourceTypes { get; set; }
}
