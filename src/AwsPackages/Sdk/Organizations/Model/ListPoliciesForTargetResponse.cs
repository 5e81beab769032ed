using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class ListPoliciesForTargetResponse : AmazonWebServiceResponse
{
    public List<PolicySummary> Policies { get; set; }
    public string NextToken { get; set; }
}
