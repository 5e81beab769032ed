using Amazon.Runtime;

namespace Amazon.Organizations;

public class HandshakeConstraintViolationExceptionReason(string value) : ConstantClass(value)
{
    public static readonly HandshakeConstraintViolationExceptionReason ACCOUNT_NUMBER_LIMIT_EXCEEDED = new("ACCOUNT_NUMBER_LIMIT_EXCEEDED");
    public static readonly HandshakeConstraintViolationExceptionReason HANDSHAKE_RATE_LIMIT_EXCEEDED = new("HANDSHAKE_RATE_LIMIT_EXCEEDED");
    public static readonly HandshakeConstraintViolationExceptionReason ALREADY_IN_AN_ORGANIZATION = new("ALREADY_IN_AN_ORGANIZATION");
    public static readonly HandshakeConstraintViolationExceptionReason INVITE_DISABLED_DURING_ENABLE_ALL_FEATURES = new("INVITE_DISABLED_DURING_ENABLE_ALL_FEATURES");
    public static readonly HandshakeConstraintViolationExceptionReason PAYMENT_INSTRUMENT_REQUIRED = new("PAYMENT_INSTRUMENT_REQUIRED");
    public static readonly HandshakeConstraintViolationExceptionReason ORGANIZATION_FROM_DIFFERENT_SELLER_OF_RECORD = new("ORGANIZATION_FROM_DIFFERENT_SELLER_OF_RECORD");
    public static readonly HandshakeConstraintViolationExceptionReason ORGANIZATION_MEMBERSHIP_CHANGE_RATE_LIMIT_EXCEEDED = new("ORGANIZATION_MEMBERSHIP_CHANGE_RATE_LIMIT_EXCEEDED");
    public static readonly HandshakeConstraintViolationExceptionReason MANAGEMENT_ACCOUNT_EMAIL_NOT_VERIFIED = new("MANAGEMENT_ACCOUNT_EMAIL_NOT_VERIFIED");

    public static HandshakeConstraintViolationExceptionReason FindValue(string value) => FindValue<HandshakeConstraintViolationExceptionReason>(value);

    public static implicit operator HandshakeConstraintViolationExceptionReason(string value) => FindValue(value);
}
