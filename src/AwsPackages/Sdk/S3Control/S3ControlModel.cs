using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.S3Control;

internal static class S3ControlModel
{
    internal static readonly ServiceModel Instance = new(typeof(AmazonS3ControlException))
    {
        ServiceId = "S3 Control",
        SigningName = "s3",
        Version = "2018-08-20",
        Protocol = new S3ControlProtocol
        {
            ["PutPublicAccessBlock"] = ("PUT", "/v20180820/configuration/publicAccessBlock"),
            ["GetPublicAccessBlock"] = ("GET", "/v20180820/configuration/publicAccessBlock"),
        },
        Hosts = new RegionalHosts("s3-control"),
        HostPrefix = request => S3ControlProtocol.AccountOf(request),
    };
}
