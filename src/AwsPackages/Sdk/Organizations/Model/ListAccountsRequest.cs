namespace Amazon.Organizations.Model;

public class ListAccountsRequest : AmazonOrganizationsRequest
{
    public string NextToken { get; set; }
    public int? MaxResults { get; set; }
}
