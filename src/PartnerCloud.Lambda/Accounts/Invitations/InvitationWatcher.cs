using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Requests;

namespace PartnerCloud.Lambda.Accounts.Invitations;

/// <summary>
/// Finds where an invitation stands. What Organizations says of it decides; its times are never held against a clock of ours. A lapse while we
/// wait is final, and CAM asks anew; one that a redrive finds had lapsed behind another failure, and is replaced.
/// </summary>
/// <param name="board">The invitations that were sent.</param>
/// <param name="membership">Whether the account is a member all the same.</param>
public sealed class InvitationWatcher(InvitationCache board, AccountMembership membership)
{
    /// <summary>An invitation that was sent a few minutes ago and is not known was not lost: Organizations keeps each for 15 days at least.</summary>
    private const int ChecksUntilItMustBeKnown = 5;

    /// <summary>Finds where the invitation stands, and how long to wait for the next look.</summary>
    /// <exception cref="InvitationDeclinedException">The customer has declined it. Final.</exception>
    /// <exception cref="InvitationCancelledException">The partner has withdrawn it. Final.</exception>
    /// <exception cref="InvitationLapsedException">It was not answered in time. Final.</exception>
    public async Task<AccountInvitation> CheckAsync(OnboardingRequest request, AccountInvitation invitation, int redriveCount, CancellationToken ct = default)
    {
        var accountId = request.Account.Id ?? throw new ArgumentException("Only the option MigrateAccount has an invitation.", nameof(request));
        var sent = invitation.HandshakeId is { } handshakeId ? await board.FindAsync(handshakeId, ct) : null;
        if (sent is { IsOpen: true }) return invitation.StillOpen(redriveCount);
        if (sent is null && invitation.Checks < ChecksUntilItMustBeKnown) return invitation.StillOpen(invitation.RedriveCount);
        if (sent is { IsAccepted: true } || await membership.FindAsync(accountId, ct) is not null) return invitation.Ended(InvitationState.Accepted);
        return sent?.State switch
        {
            "DECLINED" => throw new InvitationDeclinedException(accountId, invitation.InvitedAt),
            "CANCELED" => throw new InvitationCancelledException(accountId, invitation.InvitedAt),
            _ when redriveCount > invitation.RedriveCount => invitation.Ended(InvitationState.InviteAgain),
            _ => throw new InvitationLapsedException(accountId, invitation.InvitedAt, invitation.LapsesAt),
        };
    }
}
