using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.StepFunctions.Model;

public class TaskScheduledEventDetails
{
    [WireName("resourceType")]
    public string ResourceType { get; set; }

    [WireName("resource")]
    public string Resource { get; set; }

    [WireName("parameters")]
    public string Parameters { get; set; }
}
