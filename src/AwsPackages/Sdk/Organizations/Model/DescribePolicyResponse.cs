using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class DescribePolicyResponse : AmazonWebServiceResponse
{
    public Policy Policy { get; set; }
}
