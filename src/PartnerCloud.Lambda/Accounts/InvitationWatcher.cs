using PartnerCloud.Lambda.Errors;
using PartnerCloud.Lambda.Requests;

namespace PartnerCloud.Lambda.Accounts;

/// <summary>Finds where an invitation stands.</summary>
public sealed class InvitationWatcher
{
    /// <summary>Finds where the invitation stands, and how long to wait for the next look.</summary>
    /// <exception cref="InvitationDeclinedException">The customer has declined it. Final.</exception>
    /// <exception cref="InvitationCancelledException">The partner has withdrawn it. Final.</exception>
    /// <exception cref="InvitationLapsedException">It was not answered in time. Final.</exception>
    public Task<AccountInvitation> CheckAsync(OnboardingRequest request, AccountInvitation invitation, int redriveCount, CancellationToken ct = default) =>
        throw new NotSupportedException();
}
