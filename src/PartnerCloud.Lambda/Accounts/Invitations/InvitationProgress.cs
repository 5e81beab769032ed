using PartnerCloud.Lambda.Contract.Accounts;

namespace PartnerCloud.Lambda.Accounts.Invitations;

/// <summary>What an invitation becomes with each step of its workflow.</summary>
internal static class InvitationProgress
{
    /// <summary>The invitation was sent and is not checked yet.</summary>
    public static AccountInvitation Sent(this AccountInvitation before, SentInvitation sent, int redriveCount) => new(
        sent.HandshakeId, sent.AccountId, InvitationState.Open, sent.InvitedAt, sent.LapsesAt, 0, before.TotalChecks, InvitationWaits.BeforeCheck(0, before.TotalChecks), redriveCount);

    /// <summary>The account is a member, and Organizations knows no invitation of it.</summary>
    public static AccountInvitation OfMember(this AccountInvitation before, string accountId, int redriveCount) => new(null, accountId, InvitationState.AlreadyMember, null, null, 0, before.TotalChecks, 0, redriveCount);

    /// <summary>Checked once more, without an answer. The redrive count is updated: if the invitation expires later, it expires while the workflow waits for it.</summary>
    public static AccountInvitation StillOpen(this AccountInvitation before, int redriveCount) => before with
    {
        State = InvitationState.Open,
        Checks = before.Checks + 1,
        TotalChecks = before.TotalChecks + 1,
        WaitSeconds = InvitationWaits.BeforeCheck(before.Checks + 1, before.TotalChecks + 1),
        RedriveCount = redriveCount,
    };

    /// <summary>Checked once more, for the last time.</summary>
    public static AccountInvitation Ended(this AccountInvitation before, InvitationState state) => before with { State = state, Checks = before.Checks + 1, TotalChecks = before.TotalChecks + 1, WaitSeconds = 0 };
}
