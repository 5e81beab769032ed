namespace Amazon.Organizations.Model;

public class HandshakeParty
{
    public string Id { get; set; }
    public HandshakePartyType Type { get; set; }
}
