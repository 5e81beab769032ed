using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Users;

/// <summary>How it went with one user; never a credential.</summary>
/// <param name="UserName">His name as the request has it.</param>
/// <param name="Action">One of <see cref="UserAction"/>.</param>
/// <param name="Outcome">How it went.</param>
/// <param name="Changes">What was changed, in words.</param>
/// <param name="SecretArn">The secret that holds his temporary password, where one was issued.</param>
/// <param name="Error">The error's name, where it failed.</param>
/// <param name="Message">What happened and what to do, where it failed and the error says so.</param>
public sealed record MaintainedUser(
    [property: JsonPropertyName("userName")] string UserName,
    [property: JsonPropertyName("action")] string Action,
    [property: JsonPropertyName("outcome")] UserOutcome Outcome,
    [property: JsonPropertyName("changes")] IReadOnlyList<string> Changes,
    [property: JsonPropertyName("secretArn"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? SecretArn = null,
    [property: JsonPropertyName("error"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Error = null,
    [property: JsonPropertyName("message"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Message = null);
