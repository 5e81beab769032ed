using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Inputs;

/// <summary>What ValidateUserRequest is told.</summary>
/// <param name="ExecutionName">The execution's name.</param>
/// <param name="Request">Whatever the execution was started with.</param>
public sealed record ValidateUserRequestInput(
    [property: JsonPropertyName("executionName")] string ExecutionName,
    [property: JsonPropertyName("request")] JsonElement Request) : IFunctionInput
{
    string? IFunctionInput.ProviderId => null;

    /// <summary>
    /// The account that is asked for, when it can be one: AWS's answers from inside an account are retried by its name. Read as it is written, for half of a
    /// surrogate pair cannot be read as text.
    /// </summary>
    string? IFunctionInput.AccountId => Request.ValueKind == JsonValueKind.Object && Request.TryGetProperty("accountId", out var id) && id.ValueKind == JsonValueKind.String && id.GetRawText().Trim('"') is { Length: 12 } text && text.All(char.IsAsciiDigit) ? text : null;
}
