using System.Text.Json;
using System.Text.Json.Serialization;
using PartnerCloud.Lambda.Contract.Users;

namespace PartnerCloud.Lambda.Contract.Inputs;

/// <summary>What CheckConfirmation is told.</summary>
/// <param name="ExecutionName">The execution's name.</param>
/// <param name="Request">The accepted request.</param>
/// <param name="Account">The account.</param>
/// <param name="Identity">Where the confirmation stood last.</param>
/// <param name="Answer">Whatever the operator sent.</param>
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
