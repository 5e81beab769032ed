using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public class CreateRoleResponse : AmazonWebServiceResponse
{
    public Role Role { get; set; }
}
