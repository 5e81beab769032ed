using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class ListHandshakesForOrganizationResponse : AmazonWebServiceResponse
{
    public List<Handshake> Handshakes { get; set; }
    public string NextToken { get; set; }
}
