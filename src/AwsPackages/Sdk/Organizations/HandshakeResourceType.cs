using Amazon.Runtime;

namespace Amazon.Organizations;

public class HandshakeResourceType(string value) : ConstantClass(value)
{
    public static readonly HandshakeResourceType ACCOUNT = new("ACCOUNT");
    public static readonly HandshakeResourceType ORGANIZATION = new("ORGANIZATION");
    public static readonly HandshakeResourceType NOTES = new("NOTES");

    public static HandshakeResourceType FindValue(string value) => FindValue<HandshakeResourceType>(value);

    public static implicit operator HandshakeResourceType(string value) => FindValue(value);
}
