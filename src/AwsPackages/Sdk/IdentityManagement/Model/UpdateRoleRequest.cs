namespace Amazon.IdentityManagement.Model;

public class UpdateRoleRequest : AmazonIdentityManagementServiceRequest
{
    public string RoleName { get; set; }
    public string Description { get; set; }
    public int? MaxSessionDuration { get; set; }
}
