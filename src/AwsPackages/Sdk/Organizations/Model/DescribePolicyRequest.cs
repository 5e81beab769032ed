namespace Amazon.Organizations.Model;

public class DescribePolicyRequest : AmazonOrganizationsRequest
{
    public string PolicyId { get; set; }
}
