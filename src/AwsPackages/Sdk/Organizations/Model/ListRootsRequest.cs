namespace Amazon.Organizations.Model;

public class ListRootsRequest : AmazonOrganizationsRequest
{
    public string NextToken { get; set; }
    public int? MaxResults { get; set; }
}
