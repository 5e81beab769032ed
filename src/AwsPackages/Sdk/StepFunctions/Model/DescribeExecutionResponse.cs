using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.StepFunctions.Model;

public class DescribeExecutionResponse : AmazonWebServiceResponse
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

    [WireName("stopDate")]
    public DateTime? StopDate { get; set; }

    [WireName("input")]
    public string Input { get; set; }

    [WireName("error")]
    public string Error { get; set; }

    [WireName("cause")]
    public string Cause { get; set; }

    [WireName("redriveCount")]
    public int? RedriveCount { get; set; }

    [WireName("redriveStatus")]
    public ExecutionRedriveStatus RedriveStatus { get; set; }

    [WireName("redriveStatusReason")]
    public string RedriveStatusReason { get; set; }
}
