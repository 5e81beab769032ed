namespace Amazon.Organizations.Model;

public class ListParentsRequest : AmazonOrganizationsRequest
{
    public string ChildId { get; set; }
    public string NextToken { get; set; }
    public int? MaxResults { get; set; }
}
