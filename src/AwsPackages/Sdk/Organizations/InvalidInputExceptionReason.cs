using Amazon.Runtime;

namespace Amazon.Organizations;

public class InvalidInputExceptionReason(string value) : ConstantClass(value)
{
    public static InvalidInputExceptionReason FindValue(string value) => FindValue<InvalidInputExceptionReason>(value);

    public static implicit operator InvalidInputExceptionReason(string value) => FindValue(value);
}
