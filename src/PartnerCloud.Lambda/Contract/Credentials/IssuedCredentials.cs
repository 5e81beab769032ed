using System.Text.Json.Serialization;
using PartnerCloud.Lambda.Contract.Baseline;

namespace PartnerCloud.Lambda.Contract.Credentials;

/// <summary>Where the first administrator's credentials are, and never the credentials themselves.</summary>
/// <param name="UserName">The administrator's user name in the account.</param>
/// <param name="SignInUrl">The account's sign-in address.</param>
/// <param name="SecretArn">The secret with the temporary password, or null if this request gets none. The workflow reads the field, so null is written too.</param>
/// <param name="Outcome">Whether anything was changed.</param>
/// <param name="Changes">A line for each change made.</param>
/// <param name="Findings">Why this request gets no password, and what to do. Empty if it gets one.</param>
public sealed record IssuedCredentials(
    [property: JsonPropertyName("userName")] string UserName,
    [property: JsonPropertyName("signInUrl")] string SignInUrl,
    [property: JsonPropertyName("secretArn"), JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? SecretArn,
    [property: JsonPropertyName("outcome")] ControlOutcome Outcome,
    [property: JsonPropertyName("changes")] IReadOnlyList<string> Changes,
    [property: JsonPropertyName("findings")] IReadOnlyList<string> Findings);
