using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public class CreatePolicyVersionResponse : AmazonWebServiceResponse
{
    public PolicyVersion PolicyVersion { get; set; }
}
