using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.StepFunctions.Model;

public class DescribeExecutionRequest : AmazonStepFunctionsRequest
{
    [WireName("executionArn")]
    public string ExecutionArn { get; set; }
}
