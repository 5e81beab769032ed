namespace Amazon.IdentityManagement.Model;

public class RemoveUserFromGroupRequest : AmazonIdentityManagementServiceRequest
{
    public string GroupName { get; set; }
    public string UserName { get; set; }
}
