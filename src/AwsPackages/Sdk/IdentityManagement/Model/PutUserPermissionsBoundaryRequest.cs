namespace Amazon.IdentityManagement.Model;

public class PutUserPermissionsBoundaryRequest : AmazonIdentityManagementServiceRequest
{
    public string PermissionsBoundary { get; set; }
    public string UserName { get; set; }
}
