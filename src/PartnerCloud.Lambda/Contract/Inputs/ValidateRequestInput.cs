using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Inputs;

/// <summary>What ValidateRequest is told.</summary>
/// <param name="ExecutionName">The execution's name.</param>
/// <param name="Request">Whatever the execution was started with.</param>
public sealed record ValidateRequestInput(
    [property: JsonPropertyName("executionName")] string ExecutionName,
    [property: JsonPropertyName("request")] JsonElement Request) : IFunctionInput
{
    string? IFunctionInput.ProviderId => null;

    string? IFunctionInput.AccountId => null;
}
