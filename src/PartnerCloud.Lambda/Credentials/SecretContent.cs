using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>The secret's content, which Show Credentials shows. <see cref="ToString"/> omits the password.</summary>
/// <param name="AccountId">The account's id.</param>
/// <param name="UserName">The user's name: the first administrator, or a user from a request.</param>
/// <param name="Password">The user's temporary password.</param>
/// <param name="SignInUrl">The account's sign-in address.</param>
/// <param name="IssuedAt">When the password was made, in UTC.</param>
internal sealed record SecretContent(
    [property: JsonPropertyName("accountId")] string AccountId,
    [property: JsonPropertyName("userName")] string UserName,
    [property: JsonPropertyName("password")] string Password,
    [property: JsonPropertyName("signInUrl")] string SignInUrl,
    [property: JsonPropertyName("issuedAt")] DateTimeOffset IssuedAt)
{
    public override string ToString() => $"credentials of {UserName} in {AccountId}";
}
