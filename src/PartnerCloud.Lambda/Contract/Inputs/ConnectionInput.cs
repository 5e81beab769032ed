using System.Text.Json.Serialization;
using PartnerCloud.Lambda.Contract.Requests;

namespace PartnerCloud.Lambda.Contract.Inputs;

/// <summary>What VerifyCamAccess is told.</summary>
/// <param name="ExecutionName">The execution's name.</param>
/// <param name="Request">The accepted request, whose account has an id and a role.</param>
public sealed record ConnectionInput(
    [property: JsonPropertyName("executionName")] string ExecutionName,
    [property: JsonPropertyName("request")] OnboardingRequest Request) : IFunctionInput
{
    string? IFunctionInput.ProviderId => Request.Provider.Id;

    string? IFunctionInput.AccountId => Request.Account.Id;
}
