namespace Amazon.Organizations.Model;

public class Handshake
{
    public string Id { get; set; }
    public string Arn { get; set; }
    public List<HandshakeParty> Parties { get; set; }
    public HandshakeState State { get; set; }
    public DateTime? RequestedTimestamp { get; set; }
    public DateTime? ExpirationTimestamp { get; set; }
    public ActionType Action { get; set; }
    public List<HandshakeResource> Resources { get; set; }
}
