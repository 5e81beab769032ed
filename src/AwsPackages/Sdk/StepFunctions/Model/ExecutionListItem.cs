using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.StepFunctions.Model;

public class ExecutionListItem
{
    [WireName("executionArn")]
    public string ExecutionArn { get; set; }

    [WireName("stateMachineArn")]
    public string StateMachineArn { get; set; }

    [WireName("name")]
    public string Name { get; set; }

    [WireName("status")]
    public ExecutionStatus Status { get; set; }

    [WireName("startDate")]
    public DateTime? StartDate { get; set; }

    [WireName("redriveDate")]
    public DateTime? RedriveDate { get; set; }
}
