using PartnerCloud.Lambda.Contract.Accounts;

namespace PartnerCloud.Lambda.Accounts.Invitations;

/// <summary>How an invitation goes on from one check to the next.</summary>
internal static class InvitationProgress
{
    /// <summary>A first look is yet to come at what was sent.</summary>
    public static AccountInvitation Sent(this AccountInvitation before, SentInvitation sent, int redriveCount) => new(
        sent.HandshakeId, sent.AccountId, InvitationState.Open, sent.InvitedAt, sent.LapsesAt, 0, before.TotalChecks, InvitationWaits.BeforeCheck(0, before.TotalChecks), redriveCount);

    /// <summary>A member without an invitation that is still known.</summary>
    public static AccountInvitation OfMember(this AccountInvitation before, string accountId, int redriveCount) => new(null, accountId, InvitationState.AlreadyMember, null, null, 0, before.TotalChecks, 0, redriveCount);

    /// <summary>Looked at once more, and nobody has answered. A redrive that found it so is over: what lapses from now on lapses while it is waited for.</summary>
    public static AccountInvitation StillOpen(this AccountInvitation before, int redriveCount) => before with
    {
        State = InvitationState.Open,
        Checks = before.Checks + 1,
        TotalChecks = before.TotalChecks + 1,
        WaitSeconds = InvitationWaits.BeforeCheck(before.Checks + 1, before.TotalChecks + 1),
        RedriveCount = redriveCount,
    };

    /// <summary>Looked at once more, and nobody has to look again.</summary>
    public static AccountInvitation Ended(this AccountInvitation before, InvitationState state) => before with { State = state, Checks = before.Checks + 1, TotalChecks = before.TotalChecks + 1, WaitSeconds = 0 };
}
