using System.Text.Json.Serialization;
using PartnerCloud.Lambda.Baseline;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>Where the first administrator's credentials are; never the credentials.</summary>
/// <param name="UserName">His name in the account.</param>
/// <param name="SignInUrl">Where he signs in.</param>
/// <param name="SecretArn">The secret that holds his temporary password.</param>
/// <param name="Outcome">Whether anything had to be done.</param>
/// <param name="Changes">What was done, in words.</param>
public sealed record IssuedCredentials(
    [property: JsonPropertyName("userName")] string UserName,
    [property: JsonPropertyName("signInUrl")] string SignInUrl,
    [property: JsonPropertyName("secretArn")] string SecretArn,
    [property: JsonPropertyName("outcome")] ControlOutcome Outcome,
    [property: JsonPropertyName("changes")] IReadOnlyList<string> Changes);
