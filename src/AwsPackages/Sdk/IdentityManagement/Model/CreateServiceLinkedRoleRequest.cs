namespace Amazon.IdentityManagement.Model;

public class CreateServiceLinkedRoleRequest : AmazonIdentityManagementServiceRequest
{
    public string AWSServiceName { get; set; }
    public string Description { get; set; }
    public string CustomSuffix { get; set; }
}
