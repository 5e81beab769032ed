namespace Amazon.IdentityManagement.Model;

public class AddUserToGroupRequest : AmazonIdentityManagementServiceRequest
{
    public string GroupName { get; set; }
    public string UserName { get; set; }
}
