using Amazon.Runtime;

namespace Amazon.Organizations;

public class AccountJoinedMethod(string value) : ConstantClass(value)
{
    public static readonly AccountJoinedMethod CREATED = new("CREATED");

    public static AccountJoinedMethod FindValue(string value) => FindValue<AccountJoinedMethod>(value);

    public static implicit operator AccountJoinedMethod(string value) => FindValue(value);
}
