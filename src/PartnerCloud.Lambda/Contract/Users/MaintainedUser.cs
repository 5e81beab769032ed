using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Users;

/// <summary>The result for one user. It never has a credential.</summary>
/// <param name="UserName">The user's name as the request has it.</param>
/// <param name="Action">One of <see cref="UserAction"/>.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Changes">A line for each change made.</param>
/// <param name="SecretArn">The secret with the user's temporary password, if one was issued.</param>
/// <param name="Error">The error's name, if it failed.</param>
/// <param name="Message">The error's message, if it failed with one: what happened and what to do.</param>
public sealed record MaintainedUser(
    [property: JsonPropertyName("userName")] string UserName,
    [property: JsonPropertyName("action")] string Action,
    [property: JsonPropertyName("outcome")] UserOutcome Outcome,
    [property: JsonPropertyName("changes")] IReadOnlyList<string> Changes,
    [property: JsonPropertyName("secretArn"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? SecretArn = null,
    [property: JsonPropertyName("error"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Error = null,
    [property: JsonPropertyName("message"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Message = null);
