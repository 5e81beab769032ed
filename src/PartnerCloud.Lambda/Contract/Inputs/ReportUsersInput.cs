using System.Text.Json.Serialization;
using PartnerCloud.Lambda.Contract.Users;

namespace PartnerCloud.Lambda.Contract.Inputs;

/// <summary>The input of ReportUsers.</summary>
/// <param name="ExecutionName">The name of the execution.</param>
/// <param name="RedriveCount">How often an operator has redriven the execution.</param>
/// <param name="Request">The accepted request.</param>
/// <param name="Account">The account.</param>
/// <param name="Maintenance">The progress before this round.</param>
/// <param name="Results">The outcome for each user of this round.</param>
public sealed record ReportUsersInput(
    [property: JsonPropertyName("executionName")] string ExecutionName,
    [property: JsonPropertyName("redriveCount")] int RedriveCount,
    [property: JsonPropertyName("request")] UserRequest Request,
    [property: JsonPropertyName("account")] MaintainedAccount Account,
    [property: JsonPropertyName("maintenance")] Maintenance Maintenance,
    [property: JsonPropertyName("results")] IReadOnlyList<MaintainedUser> Results) : IFunctionInput
{
    string? IFunctionInput.ProviderId => Account.ProviderId;

    string? IFunctionInput.AccountId => Account.Id;
}
