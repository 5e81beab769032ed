namespace Amazon.Organizations.Model;

public class AttachPolicyRequest : AmazonOrganizationsRequest
{
    public string PolicyId { get; set; }
    public string TargetId { get; set; }
}
