namespace Amazon.IdentityManagement.Model;

public class GetUserRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }
}
