using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.StepFunctions.Model;

public class ListExecutionsResponse : AmazonWebServiceResponse
{
    [WireName("executions")]
    public List<ExecutionListItem> Executions { get; set; }

    [WireName("nextToken")]
    public string NextToken { get; set; }
}
