namespace Amazon.Organizations.Model;

public class ListCreateAccountStatusRequest : AmazonOrganizationsRequest
{
    public List<string> States { get; set; }
    public string NextToken { get; set; }
    public int? MaxResults { get; set; }
}
