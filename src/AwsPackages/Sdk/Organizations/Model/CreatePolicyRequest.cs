namespace Amazon.Organizations.Model;

public class CreatePolicyRequest : AmazonOrganizationsRequest
{
    public string Content { get; set; }
    public string Description { get; set; }
    public string Name { get; set; }
    public PolicyType Type { get; set; }
}
