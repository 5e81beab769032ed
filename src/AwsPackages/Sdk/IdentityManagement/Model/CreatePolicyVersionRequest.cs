namespace Amazon.IdentityManagement.Model;

public class CreatePolicyVersionRequest : AmazonIdentityManagementServiceRequest
{
    public string PolicyArn { get; set; }
    public string PolicyDocument { get; set; }
    public bool? SetAsDefault { get; set; }
}
