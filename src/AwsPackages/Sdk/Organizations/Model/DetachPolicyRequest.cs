namespace Amazon.Organizations.Model;

public class DetachPolicyRequest : AmazonOrganizationsRequest
{
    public string PolicyId { get; set; }
    public string TargetId { get; set; }
}
