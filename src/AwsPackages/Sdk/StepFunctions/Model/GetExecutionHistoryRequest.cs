using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.StepFunctions.Model;

public class GetExecutionHistoryRequest : AmazonStepFunctionsRequest
{
    [WireName("executionArn")]
    public string ExecutionArn { get; set; }

    [WireName("maxResults")]
    public int? MaxResults { get; set; }

    [WireName("reverseOrder")]
    public bool? ReverseOrder { get; set; }

    [WireName("nextToken")]
    public string NextToken { get; set; }

    [WireName("includeExecutionData")]
    public bool? IncludeExecutionData { get; set; }
}
