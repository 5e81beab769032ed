namespace Amazon.Organizations.Model;

public class ListPoliciesRequest : AmazonOrganizationsRequest
{
    public PolicyType Filter { get; set; }
    public string NextToken { get; set; }
    public int? MaxResults { get; set; }
}
