using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class ListPoliciesResponse : AmazonWebServiceResponse
{
    public List<PolicySummary> Policies { get; set; }
    public string NextToken { get; set; }
}
