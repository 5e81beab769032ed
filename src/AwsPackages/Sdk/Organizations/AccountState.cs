using Amazon.Runtime;

namespace Amazon.Organizations;

public class AccountState(string value) : ConstantClass(value)
{
    public static AccountState FindValue(string value) => FindValue<AccountState>(value);

    public static implicit operator AccountState(string value) => FindValue(value);
}
