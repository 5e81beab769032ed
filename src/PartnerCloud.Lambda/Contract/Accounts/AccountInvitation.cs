using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Accounts;

/// <summary>
/// The progress of a customer's invitation, which the workflow carries from one check to the next and reports. Reported members are
/// written even if they are null, unlike the default of Lambda's serializer: a path to a missing member ends an execution.
/// </summary>
/// <param name="HandshakeId">Organizations' id of the invitation.</param>
/// <param name="AccountId">The account.</param>
/// <param name="State">The state that the workflow branches on.</param>
/// <param name="InvitedAt">When the invitation was sent, by Organizations: ISO 8601 in UTC.</param>
/// <param name="LapsesAt">When the invitation expires unless it is accepted: ISO 8601 in UTC.</param>
/// <param name="Checks">The number of checks of this invitation.</param>
/// <param name="TotalChecks">The number of checks of all invitations of the execution. Each check uses up history events.</param>
/// <param name="WaitSeconds">The wait before the next check, in seconds.</param>
/// <param name="RedriveCount">The execution's redrive count when the account was invited or last found open. A greater count means that an operator has redriven the execution since.</param>
public sealed record AccountInvitation(
    [property: JsonPropertyName("handshakeId"), JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? HandshakeId,
    [property: JsonPropertyName("accountId")] string? AccountId,
    [property: JsonPropertyName("state")] InvitationState State,
    [property: JsonPropertyName("invitedAt"), JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? InvitedAt,
    [property: JsonPropertyName("lapsesAt"), JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? LapsesAt,
    [property: JsonPropertyName("checks")] int Checks,
    [property: JsonPropertyName("totalChecks")] int TotalChecks,
    [property: JsonPropertyName("waitSeconds")] int WaitSeconds,
    [property: JsonPropertyName("redriveCount")] int RedriveCount);
