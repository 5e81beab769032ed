using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public class GetUserResponse : AmazonWebServiceResponse
{
    public User User { get; set; }
}
