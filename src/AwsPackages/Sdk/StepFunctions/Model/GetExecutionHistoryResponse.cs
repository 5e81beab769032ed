using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.StepFunctions.Model;

public class GetExecutionHistoryResponse : AmazonWebServiceResponse
{
    [WireName("events")]
    public List<HistoryEvent> Events { get; set; }

    [WireName("nextToken")]
    public string NextToken { get; set; }
}
