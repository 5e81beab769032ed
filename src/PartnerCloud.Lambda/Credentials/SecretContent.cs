using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>What the secret holds, and what Show Credentials shows. It prints without its password.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="UserName">Its user: the first administrator, or one whom the customer asked for.</param>
/// <param name="Password">His temporary password.</param>
/// <param name="SignInUrl">Where he signs in.</param>
/// <param name="IssuedAt">When it was made, in UTC.</param>
internal sealed record SecretContent(
    [property: JsonPropertyName("accountId")] string AccountId,
    [property: JsonPropertyName("userName")] string UserName,
    [property: JsonPropertyName("password")] string Password,
    [property: JsonPropertyName("signInUrl")] string SignInUrl,
    [property: JsonPropertyName("issuedAt")] DateTimeOffset IssuedAt)
{
    public override string ToString() => $"credentials of {UserName} in {AccountId}";
}
