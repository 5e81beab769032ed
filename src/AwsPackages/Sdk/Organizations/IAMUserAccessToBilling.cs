using Amazon.Runtime;

namespace Amazon.Organizations;

public class IAMUserAccessToBilling(string value) : ConstantClass(value)
{
    public static readonly IAMUserAccessToBilling DENY = new("DENY");

    public static IAMUserAccessToBilling FindValue(string value) => FindValue<IAMUserAccessToBilling>(value);

    public static implicit operator IAMUserAccessToBilling(string value) => FindValue(value);
}
