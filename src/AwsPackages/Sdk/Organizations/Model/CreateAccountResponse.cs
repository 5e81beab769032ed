using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class CreateAccountResponse : AmazonWebServiceResponse
{
    public CreateAccountStatus CreateAccountStatus { get; set; }
}
