using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class ListCreateAccountStatusResponse : AmazonWebServiceResponse
{
    public List<CreateAccountStatus> CreateAccountStatuses { get; set; }
    public string NextToken { get; set; }
}
