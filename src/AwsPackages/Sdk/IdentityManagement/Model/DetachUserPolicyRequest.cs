namespace Amazon.IdentityManagement.Model;

public class DetachUserPolicyRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }
    public string PolicyArn { get; set; }
}
