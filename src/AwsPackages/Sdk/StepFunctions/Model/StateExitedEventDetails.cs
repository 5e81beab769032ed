using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.StepFunctions.Model;

public class StateExitedEventDetails
{
    [WireName("name")]
    public string Name { get; set; }

    [WireName("output")]
    public string Output { get; set; }
}
