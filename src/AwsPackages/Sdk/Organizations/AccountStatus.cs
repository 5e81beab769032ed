using Amazon.Runtime;

namespace Amazon.Organizations;

public class AccountStatus(string value) : ConstantClass(value)
{
    public static readonly AccountStatus ACTIVE = new("ACTIVE");

    public static AccountStatus FindValue(string value) => FindValue<AccountStatus>(value);

    public static implicit operator AccountStatus(string value) => FindValue(value);
}
