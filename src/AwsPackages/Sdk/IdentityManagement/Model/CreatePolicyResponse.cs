using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public class CreatePolicyResponse : AmazonWebServiceResponse
{
    public ManagedPolicy Policy { get; set; }
}
