using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class DescribeAccountResponse : AmazonWebServiceResponse
{
    public Account Account { get; set; }
}
