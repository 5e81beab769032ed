namespace Amazon.IdentityManagement.Model;

public class DeletePolicyVersionRequest : AmazonIdentityManagementServiceRequest
{
    public string PolicyArn { get; set; }
    public string VersionId { get; set; }
}
