using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Inputs;

/// <summary>The input of ValidateRequest.</summary>
/// <param name="ExecutionName">The name of the execution.</param>
/// <param name="Request">The execution's input, which may be any JSON.</param>
public sealed record ValidateRequestInput(
    [property: JsonPropertyName("executionName")] string ExecutionName,
    [property: JsonPropertyName("request")] JsonElement Request) : IFunctionInput
{
    string? IFunctionInput.ProviderId => null;

    string? IFunctionInput.AccountId => null;
}
