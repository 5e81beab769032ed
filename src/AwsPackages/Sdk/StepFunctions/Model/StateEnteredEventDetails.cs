using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.StepFunctions.Model;

public class StateEnteredEventDetails
{
    [WireName("name")]
    public string Name { get; set; }
}
