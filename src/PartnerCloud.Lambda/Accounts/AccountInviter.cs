using PartnerCloud.Lambda.Errors;
using PartnerCloud.Lambda.Requests;

namespace PartnerCloud.Lambda.Accounts;

/// <summary>Invites a customer's account into the organization: once, however often it is asked, whoever dies in between.</summary>
public sealed class AccountInviter
{
    /// <summary>Invites the account, or finds its open invitation, or that it is a member.</summary>
    /// <exception cref="InvitationDelayedException">Organizations does not take the invitation now. Waiting helps.</exception>
    /// <exception cref="InvitationBlockedException">The customer or an operator has to repair something.</exception>
    public Task<AccountInvitation> EnsureInvitedAsync(OnboardingRequest request, AccountInvitation invitation, int redriveCount, CancellationToken ct = default) =>
        throw new NotSupportedException();
}
