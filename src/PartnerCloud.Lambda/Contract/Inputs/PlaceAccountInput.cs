using System.Text.Json.Serialization;
using PartnerCloud.Lambda.Contract.Requests;

namespace PartnerCloud.Lambda.Contract.Inputs;

/// <summary>What PlaceAccount is told.</summary>
/// <param name="ExecutionName">The execution's name.</param>
/// <param name="Request">The accepted request.</param>
/// <param name="AccountId">The account to place.</param>
public sealed record PlaceAccountInput(
    [property: JsonPropertyName("executionName")] string ExecutionName,
    [property: JsonPropertyName("request")] OnboardingRequest Request,
    [property: JsonPropertyName("accountId")] string AccountId) : IFunctionInput
{
    string? IFunctionInput.ProviderId => Request.Provider.Id;
}
