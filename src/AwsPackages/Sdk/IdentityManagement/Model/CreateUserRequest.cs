namespace Amazon.IdentityManagement.Model;

public class CreateUserRequest : AmazonIdentityManagementServiceRequest
{
    public string Path { get; set; }
    public string UserName { get; set; }
    public string PermissionsBoundary { get; set; }
    public List<Tag> Tags { get; set; }
}
