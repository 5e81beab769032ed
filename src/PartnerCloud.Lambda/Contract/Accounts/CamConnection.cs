using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Accounts;

/// <summary>CAM's way into a customer's own account, proven. Nothing was changed for it.</summary>
/// <param name="Account">The account.</param>
/// <param name="RoleArn">The role that lets CAM in.</param>
/// <param name="SignInUrl">The account's sign-in address, which works without an account alias.</param>
/// <param name="MissingPermissions">Standard permissions of CAM that the role lacks, in order; at most <see cref="MostNamed"/>, and a finding says how many more. CAM works without them, as far as it goes.</param>
/// <param name="Findings">What a person should look at, in words.</param>
public sealed record CamConnection(
    [property: JsonPropertyName("account")] ConnectedAccount Account,
    [property: JsonPropertyName("roleArn")] string RoleArn,
    [property: JsonPropertyName("signInUrl")] string SignInUrl,
    [property: JsonPropertyName("missingPermissions")] IReadOnlyList<string> MissingPermissions,
    [property: JsonPropertyName("findings")] IReadOnlyList<string> Findings)
{
    /// <summary>How many missing permissions are named: workflows carry the result.</summary>
    public const int MostNamed = 50;
}
