using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Accounts;

/// <summary>CAM's proven access to an account that stays outside the organization. Nothing was changed in the account.</summary>
/// <param name="Account">The account.</param>
/// <param name="RoleArn">The role that CAM assumes.</param>
/// <param name="SignInUrl">The account's sign-in address, which works without an account alias.</param>
/// <param name="MissingPermissions">
/// CAM's standard permissions that the role lacks, in order. At most <see cref="MostNamed"/>; a finding gives the number of others.
/// CAM still works, with the features that the role allows.
/// </param>
/// <param name="Findings">What a person should review: whole sentences.</param>
public sealed record CamConnection(
    [property: JsonPropertyName("account")] ConnectedAccount Account,
    [property: JsonPropertyName("roleArn")] string RoleArn,
    [property: JsonPropertyName("signInUrl")] string SignInUrl,
    [property: JsonPropertyName("missingPermissions")] IReadOnlyList<string> MissingPermissions,
    [property: JsonPropertyName("findings")] IReadOnlyList<string> Findings)
{
    /// <summary>The most missing permissions that a result names. Workflows carry the result, and their payload is limited.</summary>
    public const int MostNamed = 50;
}
