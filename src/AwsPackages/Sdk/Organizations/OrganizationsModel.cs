using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.Organizations;

internal static class OrganizationsModel
{
    internal static readonly ServiceModel Instance = new(typeof(AmazonOrganizationsException))
    {
        ServiceId = "Organizations",
        SigningName = "organizations",
        Version = "2016-11-28",
        Protocol = new JsonProtocol("AWSOrganizationsV20161128"),
        Hosts = new GlobalHosts("organizations")
        {
            ["aws"] = ("organizations.us-east-1", "us-east-1"),
            ["aws-cn"] = ("organizations.cn-northwest-1", "cn-northwest-1"),
            ["aws-us-gov"] = ("organizations.us-gov-west-1", "us-gov-west-1"),
        },
    };
}
