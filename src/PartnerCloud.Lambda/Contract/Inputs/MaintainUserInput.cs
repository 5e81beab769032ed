using System.Text.Json.Serialization;
using PartnerCloud.Lambda.Contract.Users;

namespace PartnerCloud.Lambda.Contract.Inputs;

/// <summary>The input of MaintainUser.</summary>
/// <param name="ExecutionName">The name of the execution.</param>
/// <param name="Request">The accepted request.</param>
/// <param name="Account">The account to work in.</param>
/// <param name="User">The one user to work on.</param>
public sealed record MaintainUserInput(
    [property: JsonPropertyName("executionName")] string ExecutionName,
    [property: JsonPropertyName("request")] UserRequest Request,
    [property: JsonPropertyName("account")] MaintainedAccount Account,
    [property: JsonPropertyName("user")] RequestedUser User) : IFunctionInput
{
    string? IFunctionInput.ProviderId => Account.ProviderId;

    string? IFunctionInput.AccountId => Account.Id;
}
