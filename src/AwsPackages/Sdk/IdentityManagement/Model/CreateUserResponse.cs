using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public class CreateUserResponse : AmazonWebServiceResponse
{
    public User User { get; set; }
}
