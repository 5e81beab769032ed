namespace Amazon.Organizations.Model;

public class ListHandshakesForOrganizationRequest : AmazonOrganizationsRequest
{
    public HandshakeFilter Filter { get; set; }
    public string NextToken { get; set; }
    public int? MaxResults { get; set; }
}
