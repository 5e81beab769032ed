namespace Amazon.IdentityManagement.Model;

public class AttachGroupPolicyRequest : AmazonIdentityManagementServiceRequest
{
    public string GroupName { get; set; }
    public string PolicyArn { get; set; }
}
