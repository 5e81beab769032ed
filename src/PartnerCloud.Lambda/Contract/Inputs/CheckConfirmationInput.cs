using System.Text.Json;
using System.Text.Json.Serialization;
using PartnerCloud.Lambda.Contract.Users;

namespace PartnerCloud.Lambda.Contract.Inputs;

/// <summary>The input of CheckConfirmation.</summary>
/// <param name="ExecutionName">The name of the execution.</param>
/// <param name="Request">The accepted request.</param>
/// <param name="Account">The account.</param>
/// <param name="Identity">The state of the confirmation after the last answer.</param>
/// <param name="Answer">The operator's answer, which may be any JSON.</param>
public sealed record CheckConfirmationInput(
    [property: JsonPropertyName("executionName")] string ExecutionName,
    [property: JsonPropertyName("request")] UserRequest Request,
    [property: JsonPropertyName("account")] MaintainedAccount Account,
    [property: JsonPropertyName("identity")] IdentityCheck Identity,
    [property: JsonPropertyName("answer")] JsonElement Answer) : IFunctionInput
{
    string? IFunctionInput.ProviderId => Account.ProviderId;

    string? IFunctionInput.AccountId => Account.Id;
}
