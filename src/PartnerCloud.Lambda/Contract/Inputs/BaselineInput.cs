using System.Text.Json.Serialization;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Baseline;
using PartnerCloud.Lambda.Contract.Requests;

namespace PartnerCloud.Lambda.Contract.Inputs;

/// <summary>The input of SecureIdentity and SecureAudit.</summary>
/// <param name="ExecutionName">The name of the execution.</param>
/// <param name="Request">The accepted request.</param>
/// <param name="Account">The account to work in.</param>
/// <param name="DryRun">Whether to report what would change and write nothing. The workflow never sets it; an operator may.</param>
/// <param name="Earlier">The counts of the part that ran before, which the report adds to its own; null for none.</param>
public sealed record BaselineInput(
    [property: JsonPropertyName("executionName")] string ExecutionName,
    [property: JsonPropertyName("request")] OnboardingRequest Request,
    [property: JsonPropertyName("account")] PlacedAccount Account,
    [property: JsonPropertyName("dryRun")] bool DryRun = false,
    [property: JsonPropertyName("earlier")] OutcomeCounts? Earlier = null) : IFunctionInput
{
    string? IFunctionInput.ProviderId => Request.Provider.Id;

    string? IFunctionInput.AccountId => Account.Id;
}
