namespace Amazon.Organizations.Model;

public class UpdatePolicyRequest : AmazonOrganizationsRequest
{
    public string PolicyId { get; set; }
    public string Name { get; set; }
    public string Description { get; set; }
    public string Content { get; set; }
}
