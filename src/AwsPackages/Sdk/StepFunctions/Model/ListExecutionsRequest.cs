using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.StepFunctions.Model;

public class ListExecutionsRequest : AmazonStepFunctionsRequest
{
    [WireName("stateMachineArn")]
    public string StateMachineArn { get; set; }

    [WireName("statusFilter")]
    public ExecutionStatus StatusFilter { get; set; }

    [WireName("nextToken")]
    public string NextToken { get; set; }
}
