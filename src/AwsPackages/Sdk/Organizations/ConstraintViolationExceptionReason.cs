using Amazon.Runtime;

namespace Amazon.Organizations;

public class ConstraintViolationExceptionReason(string value) : ConstantClass(value)
{
    public static readonly ConstraintViolationExceptionReason ACCOUNT_CREATION_RATE_LIMIT_EXCEEDED = new("ACCOUNT_CREATION_RATE_LIMIT_EXCEEDED");

    public static ConstraintViolationExceptionReason FindValue(string value) => FindValue<ConstraintViolationExceptionReason>(value);

    public static implicit operator ConstraintViolationExceptionReason(string value) => FindValue(value);
}
