using Amazon.Runtime;

namespace Amazon.Organizations;

public class CreateAccountFailureReason(string value) : ConstantClass(value)
{
    public static CreateAccountFailureReason FindValue(string value) => FindValue<CreateAccountFailureReason>(value);

    public static implicit operator CreateAccountFailureReason(string value) => FindValue(value);
}
