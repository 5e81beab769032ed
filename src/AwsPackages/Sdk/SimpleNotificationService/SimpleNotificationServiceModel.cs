using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.SimpleNotificationService;

internal static class SimpleNotificationServiceModel
{
    internal static readonly ServiceModel Instance = new(typeof(AmazonSimpleNotificationServiceException))
    {
        ServiceId = "SNS",
        SigningName = "sns",
        Version = "2010-03-31",
        Protocol = new QueryProtocol("2010-03-31"),
        Hosts = new RegionalHosts("sns"),
    };
}
