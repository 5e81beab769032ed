using Amazon.Runtime;

namespace Amazon.Organizations;

public class HandshakeState(string value) : ConstantClass(value)
{
    public static readonly HandshakeState REQUESTED = new("REQUESTED");
    public static readonly HandshakeState OPEN = new("OPEN");
    public static readonly HandshakeState CANCELED = new("CANCELED");
    public static readonly HandshakeState ACCEPTED = new("ACCEPTED");
    public static readonly HandshakeState DECLINED = new("DECLINED");
    public static readonly HandshakeState EXPIRED = new("EXPIRED");

    public static HandshakeState FindValue(string value) => FindValue<HandshakeState>(value);

    public static implicit operator HandshakeState(string value) => FindValue(value);
}
