namespace Amazon.Organizations.Model;

public class HandshakeResource
{
    public string Value { get; set; }
    public HandshakeResourceType Type { get; set; }
    public List<HandshakeResource> Resources { get; set; }
}
