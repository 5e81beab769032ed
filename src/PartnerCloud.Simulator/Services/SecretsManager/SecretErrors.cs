using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.SecretsManager;

/// <summary>Secrets Manager's errors, in its wording. None of them contains a secret's value.</summary>
internal static class SecretErrors
{
    public static AwsErrorException InvalidParameter(string message) => new("InvalidParameterException", message);

    public static AwsErrorException InvalidRequest(string message) => new("InvalidRequestException", message);

    public static AwsErrorException Exists(string message) => new("ResourceExistsException", message);

    public static AwsErrorException NotFound() => new("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");

    public static AwsErrorException ValueNotFound(string what) =>
        new("ResourceNotFoundException", $"Secrets Manager can't find the specified secret value for {what}");

    public static AwsErrorException Deleted() =>
        InvalidRequest("You can't perform this operation on the secret because it was marked for deletion.");
}
