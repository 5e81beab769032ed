using System.Text.Json.Serialization;
using PartnerCloud.Lambda.Contract.Baseline;

namespace PartnerCloud.Lambda.Contract.Credentials;

/// <summary>Where the first administrator's credentials are; never the credentials.</summary>
/// <param name="UserName">Their name in the account.</param>
/// <param name="SignInUrl">Where they sign in.</param>
/// <param name="SecretArn">The secret that holds their temporary password; null where this request gets none. It is written even then: the workflow asks for it.</param>
/// <param name="Outcome">Whether anything had to be done.</param>
/// <param name="Changes">What was done, in words.</param>
/// <param name="Findings">Why this request gets no password, and what to do; empty where it gets one.</param>
public sealed record IssuedCredentials(
    [property: JsonPropertyName("userName")] string UserName,
    [property: JsonPropertyName("signInUrl")] string SignInUrl,
    [property: JsonPropertyName("secretArn"), JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? SecretArn,
    [property: JsonPropertyName("outcome")] ControlOutcome Outcome,
    [property: JsonPropertyName("changes")] IReadOnlyList<string> Changes,
    [property: JsonPropertyName("findings")] IReadOnlyList<string> Findings);
