using System.Text.Json.Serialization;
using PartnerCloud.Lambda.Accounts.Invitations;

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
    [property: JsonPropertyName("redriveCount")] int RedriveCount)
{
    /// <summary>A first look is yet to come at what was sent.</summary>
    internal AccountInvitation Sent(SentInvitation sent, int redriveCount) => new(
        sent.HandshakeId, sent.AccountId, InvitationState.Open, sent.InvitedAt, sent.LapsesAt, 0, TotalChecks, InvitationWaits.BeforeCheck(0, TotalChecks), redriveCount);

    /// <summary>A member without an invitation that is still known.</summary>
    internal AccountInvitation OfMember(string accountId, int redriveCount) => new(null, accountId, InvitationState.AlreadyMember, null, null, 0, TotalChecks, 0, redriveCount);

    /// <summary>Looked at once more, and nobody has answered. A redrive that found it so is over: what lapses from now on lapses while it is waited for.</summary>
    internal AccountInvitation StillOpen(int redriveCount) => this with
    {
        State = InvitationState.Open,
        Checks = Checks + 1,
        TotalChecks = TotalChecks + 1,
        WaitSeconds = InvitationWaits.BeforeCheck(Checks + 1, TotalChecks + 1),
        RedriveCount = redriveCount,
    };

    internal AccountInvitation Ended(InvitationState state) => this with { State = state, Checks = Checks + 1, TotalChecks = TotalChecks + 1, WaitSeconds = 0 };
}
