using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public class CreateGroupResponse : AmazonWebServiceResponse
{
    public Group Group { get; set; }
}
