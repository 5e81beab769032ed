using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public class CreateServiceLinkedRoleResponse : AmazonWebServiceResponse
{
    public Role Role { get; set; }
}
