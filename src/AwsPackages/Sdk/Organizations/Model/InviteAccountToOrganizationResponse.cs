using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class InviteAccountToOrganizationResponse : AmazonWebServiceResponse
{
    public Handshake Handshake { get; set; }
}
