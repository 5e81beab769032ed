namespace Amazon.Organizations.Model;

public class InviteAccountToOrganizationRequest : AmazonOrganizationsRequest
{
    public HandshakeParty Target { get; set; }
    public string Notes { get; set; }
    public List<Tag> Tags { get; set; }
}
