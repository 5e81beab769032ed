namespace Amazon.IdentityManagement.Model;

public class DeleteUserRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }
}
