using Amazon.Runtime;

namespace Amazon.Account;

public class AlternateContactType(string value) : ConstantClass(value)
{
    public static readonly AlternateContactType BILLING = new("BILLING");

    public static readonly AlternateContactType OPERATIONS = new("OPERATIONS");

    public static readonly AlternateContactType SECURITY = new("SECURITY");

    public static AlternateContactType FindValue(string value) => FindValue<AlternateContactType>(value);

    public static implicit operator AlternateContactType(string value) => FindValue(value);
}
