using Amazon.Runtime;

namespace Amazon.Organizations;

public class HandshakePartyType(string value) : ConstantClass(value)
{
    public static readonly HandshakePartyType ACCOUNT = new("ACCOUNT");
    public static readonly HandshakePartyType ORGANIZATION = new("ORGANIZATION");
    public static readonly HandshakePartyType EMAIL = new("EMAIL");

    public static HandshakePartyType FindValue(string value) => FindValue<HandshakePartyType>(value);

    public static implicit operator HandshakePartyType(string value) => FindValue(value);
}
