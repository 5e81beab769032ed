using System.Text.Json.Serialization;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Requests;

namespace PartnerCloud.Lambda.Contract.Inputs;

/// <summary>The input of CreateAccount and CheckAccountCreation.</summary>
/// <param name="ExecutionName">The name of the execution.</param>
/// <param name="RedriveCount">How often an operator has redriven the execution.</param>
/// <param name="Request">The accepted request.</param>
/// <param name="Creation">The progress after the last step.</param>
public sealed record AccountCreationInput(
    [property: JsonPropertyName("executionName")] string ExecutionName,
    [property: JsonPropertyName("redriveCount")] int RedriveCount,
    [property: JsonPropertyName("request")] OnboardingRequest Request,
    [property: JsonPropertyName("creation")] AccountCreation Creation) : IFunctionInput
{
    string? IFunctionInput.ProviderId => Request.Provider.Id;

    string? IFunctionInput.AccountId => Creation.AccountId;
}
