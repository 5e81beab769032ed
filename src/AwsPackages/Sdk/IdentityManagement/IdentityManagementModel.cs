using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.IdentityManagement;

internal static class IdentityManagementModel
{
    internal static readonly ServiceModel Instance = new(typeof(AmazonIdentityManagementServiceException))
    {
        ServiceId = "IAM",
        SigningName = "iam",
        Version = "2010-05-08",
        Protocol = new QueryProtocol("2010-05-08"),
        Hosts = new GlobalHosts("iam")
        {
            ["aws"] = ("iam", "us-east-1"),
            ["aws-cn"] = ("iam.cn-north-1", "cn-north-1"),
            ["aws-us-gov"] = ("iam.us-gov", "us-gov-west-1"),
        },
    };
}
