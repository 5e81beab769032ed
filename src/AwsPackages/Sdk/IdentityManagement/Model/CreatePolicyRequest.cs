namespace Amazon.IdentityManagement.Model;

public class CreatePolicyRequest : AmazonIdentityManagementServiceRequest
{
    public string PolicyName { get; set; }
    public string Path { get; set; }
    public string PolicyDocument { get; set; }
    public string Description { get; set; }
    public List<Tag> Tags { get; set; }
}
