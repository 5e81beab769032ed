using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class DescribeCreateAccountStatusResponse : AmazonWebServiceResponse
{
    public CreateAccountStatus CreateAccountStatus { get; set; }
}
