using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.ConfigService;

internal static class ConfigServiceModel
{
    internal static readonly ServiceModel Instance = new(typeof(AmazonConfigServiceException))
    {
        ServiceId = "Config Service",
        SigningName = "config",
        Version = "2014-11-12",
        Protocol = new JsonProtocol("StarlingDoveService"),
        Hosts = new RegionalHosts("config"),
    };
}
