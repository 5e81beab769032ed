using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class ListAccountsResponse : AmazonWebServiceResponse
{
    public List<Account> Accounts { get; set; }
    public string NextToken { get; set; }
}
