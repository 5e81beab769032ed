using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.EC2;

internal static class EC2Model
{
    internal static readonly ServiceModel Instance = new(typeof(AmazonEC2Exception))
    {
        ServiceId = "EC2",
        SigningName = "ec2",
        Version = "2016-11-15",
        Protocol = new EC2Protocol("2016-11-15"),
        Hosts = new RegionalHosts("ec2"),
    };
}
