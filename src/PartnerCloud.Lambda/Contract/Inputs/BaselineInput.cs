using System.Text.Json.Serialization;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Requests;

namespace PartnerCloud.Lambda.Contract.Inputs;

/// <summary>What SecureIdentity and SecureAudit are told.</summary>
/// <param name="ExecutionName">The execution's name.</param>
/// <param name="Request">The accepted request.</param>
/// <param name="Account">The account to work in.</param>
/// <param name="DryRun">Whether to report what would be changed, and write nothing: the workflow never asks for it, an operator may.</param>
public sealed record BaselineInput(
    [property: JsonPropertyName("executionName")] string ExecutionName,
    [property: JsonPropertyName("request")] OnboardingRequest Request,
    [property: JsonPropertyName("account")] PlacedAccount Account,
    [property: JsonPropertyName("dryRun")] bool DryRun = false) : IFunctionInput
{
    string? IFunctionInput.ProviderId => Request.Provider.Id;

    string? IFunctionInput.AccountId => Account.Id;
}
