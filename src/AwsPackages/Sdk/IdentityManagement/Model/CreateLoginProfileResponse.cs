using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public class CreateLoginProfileResponse : AmazonWebServiceResponse
{
    public LoginProfile LoginProfile { get; set; }
}
