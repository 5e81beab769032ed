using System.Text.Json.Serialization;
using PartnerCloud.Lambda.Contract.Requests;

namespace PartnerCloud.Lambda.Contract.Inputs;

/// <summary>The input of VerifyCamAccess.</summary>
/// <param name="ExecutionName">The name of the execution.</param>
/// <param name="Request">The accepted request. Its account has an id and a role.</param>
public sealed record ConnectionInput(
    [property: JsonPropertyName("executionName")] string ExecutionName,
    [property: JsonPropertyName("request")] OnboardingRequest Request) : IFunctionInput
{
    string? IFunctionInput.ProviderId => Request.Provider.Id;

    string? IFunctionInput.AccountId => Request.Account.Id;
}
