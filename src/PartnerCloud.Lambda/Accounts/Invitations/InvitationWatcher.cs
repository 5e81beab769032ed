using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Requests;

namespace PartnerCloud.Lambda.Accounts.Invitations;

/// <summary>
/// Finds the state of an invitation. Organizations' state decides; its times are never compared with the function's clock.
/// If the invitation expires while the workflow waits, that is final: CAM has to send a new request.
/// If a redrive finds it expired, it expired behind another failure and is replaced.
/// </summary>
/// <param name="invitations">The invitations that were sent.</param>
/// <param name="membership">Finds out whether the account is a member without a known invitation.</param>
public sealed class InvitationWatcher(InvitationCache invitations, AccountMembership membership)
{
    /// <summary>Organizations keeps an invitation for at least 15 days. If it does not show a new one yet, the invitation is not lost.</summary>
    private const int ChecksUntilItMustBeKnown = 5;

    /// <summary>Finds the state of the invitation, and the wait before the next check.</summary>
    /// <exception cref="InvitationDeclinedException">The customer has declined it. Final.</exception>
    /// <exception cref="InvitationCancelledException">The partner has withdrawn it. Final.</exception>
    /// <exception cref="InvitationLapsedException">It expired without an answer. Final.</exception>
    public async Task<AccountInvitation> CheckAsync(OnboardingRequest request, AccountInvitation invitation, int redriveCount, CancellationToken ct = default)
    {
        var accountId = request.Account.Id ?? throw new ArgumentException("Only the option MigrateAccount has an invitation.", nameof(request));
        var sent = invitation.HandshakeId is { } handshakeId ? await invitations.FindAsync(handshakeId, ct) : null;
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
