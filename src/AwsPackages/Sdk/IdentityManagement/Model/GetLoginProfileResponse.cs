using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public class GetLoginProfileResponse : AmazonWebServiceResponse
{
    public LoginProfile LoginProfile { get; set; }
}
