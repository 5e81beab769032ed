using System.Text.Json.Serialization;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Requests;

namespace PartnerCloud.Lambda.Contract.Inputs;

/// <summary>The input of VerifyAccess and IssueCredentials, which work in the account.</summary>
/// <param name="ExecutionName">The name of the execution.</param>
/// <param name="Request">The accepted request.</param>
/// <param name="Account">The account to work in.</param>
public sealed record AccountInput(
    [property: JsonPropertyName("executionName")] string ExecutionName,
    [property: JsonPropertyName("request")] OnboardingRequest Request,
    [property: JsonPropertyName("account")] PlacedAccount Account) : IFunctionInput
{
    string? IFunctionInput.ProviderId => Request.Provider.Id;

    string? IFunctionInput.AccountId => Account.Id;
}
