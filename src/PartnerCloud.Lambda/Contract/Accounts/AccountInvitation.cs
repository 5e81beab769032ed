using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Accounts;

/// <summary>
/// Where the invitation of a customer's account stands: what the workflow carries from one check to the next, and reports. What it reports is written
/// even where it is null, as Lambda's serializer would not by itself: a path that leads nowhere ends an execution.
/// </summary>
/// <param name="HandshakeId">Organizations' id of the invitation.</param>
/// <param name="AccountId">The account.</param>
/// <param name="State">Where it stands.</param>
/// <param name="InvitedAt">When it was sent, as Organizations says: ISO 8601 in UTC.</param>
/// <param name="LapsesAt">When it lapses unless it is accepted, likewise.</param>
/// <param name="Checks">How often this invitation was looked at.</param>
/// <param name="TotalChecks">How often all invitations of the execution were looked at: each look costs history.</param>
/// <param name="WaitSeconds">How long to wait before the next look.</param>
/// <param name="RedriveCount">The execution's redrive count when the account was invited: a greater one means that an operator has been here since.</param>
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
