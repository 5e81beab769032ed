using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public class GetAccountSummaryResponse : AmazonWebServiceResponse
{
    public Dictionary<string, int> SummaryMap { get; set; }
}
