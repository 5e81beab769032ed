using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Inputs;

/// <summary>The input of ValidateUserRequest.</summary>
/// <param name="ExecutionName">The name of the execution.</param>
/// <param name="Request">The execution's input, which may be any JSON.</param>
public sealed record ValidateUserRequestInput(
    [property: JsonPropertyName("executionName")] string ExecutionName,
    [property: JsonPropertyName("request")] JsonElement Request) : IFunctionInput
{
    string? IFunctionInput.ProviderId => null;

    /// <summary>
    /// The account that the request names, if it is 12 digits. Errors from inside that account are retried under its id.
    /// The value is read as raw JSON, because a JSON string with half of a surrogate pair cannot be read as text.
    /// </summary>
    string? IFunctionInput.AccountId => Request.ValueKind == JsonValueKind.Object && Request.TryGetProperty("accountId", out var id) && id.ValueKind == JsonValueKind.String && id.GetRawText().Trim('"') is { Length: 12 } text && text.All(char.IsAsciiDigit) ? text : null;
}
