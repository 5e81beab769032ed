using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.StepFunctions;

internal static class StepFunctionsModel
{
    internal static readonly ServiceModel Instance = new(typeof(AmazonStepFunctionsException))
    {
        ServiceId = "SFN",
        SigningName = "states",
        Version = "2016-11-23",
        Protocol = new JsonProtocol("AWSStepFunctions", "1.0"),
        Hosts = new RegionalHosts("states"),
    };
}
