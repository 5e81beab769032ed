namespace Amazon.Organizations.Model;

public class HandshakeFilter
{
    public ActionType ActionType { get; set; }
    public string ParentHandshakeId { get; set; }
}
