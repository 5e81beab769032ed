namespace Amazon.IdentityManagement.Model;

public class CreateGroupRequest : AmazonIdentityManagementServiceRequest
{
    public string Path { get; set; }
    public string GroupName { get; set; }
}
