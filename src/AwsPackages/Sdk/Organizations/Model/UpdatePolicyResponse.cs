using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class UpdatePolicyResponse : AmazonWebServiceResponse
{
    public Policy Policy { get; set; }
}
