using System.Text.Json.Serialization;
using PartnerCloud.Lambda.Contract.Requests;

namespace PartnerCloud.Lambda.Contract.Inputs;

/// <summary>The input of PlaceAccount.</summary>
/// <param name="ExecutionName">The name of the execution.</param>
/// <param name="Request">The accepted request.</param>
/// <param name="AccountId">The account to place.</param>
public sealed record PlaceAccountInput(
    [property: JsonPropertyName("executionName")] string ExecutionName,
    [property: JsonPropertyName("request")] OnboardingRequest Request,
    [property: JsonPropertyName("accountId")] string AccountId) : IFunctionInput
{
    string? IFunctionInput.ProviderId => Request.Provider.Id;
}
