using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>IAM's errors, in IAM's wording.</summary>
internal static class IamErrors
{
    public static AwsErrorException NoSuchEntity(string kind, string name) => new("NoSuchEntity", $"The {kind} with name {name} cannot be found.", 404);

    public static AwsErrorException NotFound(string message) => new("NoSuchEntity", message, 404);

    public static AwsErrorException AlreadyExists(string what) => new("EntityAlreadyExists", $"{what} already exists.", 409);

    public static AwsErrorException DeleteConflict(string message) => new("DeleteConflict", message, 409);

    public static AwsErrorException LimitExceeded(string quota, int limit) => new("LimitExceeded", $"Cannot exceed quota for {quota}: {limit}", 409);

    public static AwsErrorException OutsideEnum(string field, string value, IEnumerable<string> allowed) =>
        new("ValidationError", $"1 validation error detected: Value '{value}' at '{field}' failed to satisfy constraint: Member must satisfy enum value set: [{string.Join(", ", allowed)}]");

    public static AwsErrorException InvalidInput(string message) => new("InvalidInput", message);

    public static AwsErrorException PasswordViolation(string message) => new("PasswordPolicyViolation", message);

    public static AwsErrorException Malformed(string message) => new("MalformedPolicyDocument", message);

    public static AwsErrorException Unmodifiable(string message) => new("UnmodifiableEntity", message);
}
