using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class CreatePolicyResponse : AmazonWebServiceResponse
{
    public Policy Policy { get; set; }
}
