using Amazon.Organizations;
using Amazon.Organizations.Model;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Requests;

namespace PartnerCloud.Lambda.Accounts.Invitations;

/// <summary>
/// Invites a customer's account into the organization exactly once, also when the call is repeated or the process dies.
/// Organizations keeps one open invitation for an account and refuses a second, so a repeated call finds the first.
/// </summary>
/// <param name="organizations">Organizations of the management account.</param>
/// <param name="membership">Finds out whether the account is a member already.</param>
/// <param name="providers">Finds the accounts that carry the provider's id.</param>
/// <param name="invitations">The invitations that were sent.</param>
/// <param name="options">The partner's account and contact address.</param>
public sealed class AccountInviter(IAmazonOrganizations organizations, AccountMembership membership, ProviderAccounts providers, InvitationCache invitations, PartnerCloudOptions options)
{
    /// <summary>Invites the account, or finds its open invitation, or finds that it is a member.</summary>
    /// <exception cref="InvitationDelayedException">Organizations does not accept the invitation now. Retry later.</exception>
    /// <exception cref="InvitationBlockedException">The customer or an operator has to fix something.</exception>
    /// <exception cref="AccountOfAnotherOrganizationException">The account is already a member, and its tags name somebody else or nobody.</exception>
    /// <exception cref="ProviderOfAnotherAccountException">Another account has the provider already.</exception>
    /// <exception cref="AwsTemporarilyUnavailableException">The customer has accepted, and Organizations does not list the member yet. Retry later.</exception>
    public async Task<AccountInvitation> EnsureInvitedAsync(OnboardingRequest request, AccountInvitation invitation, int redriveCount, CancellationToken ct = default)
    {
        var accountId = request.Account.Id ?? throw new ArgumentException("Only the option MigrateAccount names an account to invite.", nameof(request));
        var member = await FindMemberAsync();
        await providers.VerifyNoOtherAsync(request.Provider.Id, accountId, ct);
        if (member is not null) return member;
        try
        {
            return invitation.Sent(await InviteAsync(accountId, request, ct), redriveCount);
        }
        catch (HandshakeConstraintViolationException refusal) when (IsInAnOrganization(refusal))
        {
            // the customer may have accepted after the first check
            return await FindMemberAsync() ?? throw await InAnotherOrganizationAsync(accountId, refusal, ct);
        }

        async Task<AccountInvitation?> FindMemberAsync()
        {
            if (await membership.FindAsync(accountId, ct) is not { } member) return null;
            await membership.VerifyAsync(member, request, ct);
            return await invitations.FindAcceptedAsync(accountId, ct) is { } accepted
                ? invitation.Sent(accepted, redriveCount) with { State = InvitationState.Accepted, WaitSeconds = 0 }
                : invitation.OfMember(accountId, redriveCount);
        }
    }

    /// <summary>If the account has accepted this partner's invitation, it is a member that is not listed yet, or it has left. Only the second case outlasts the retries.</summary>
    private async Task<OnboardingException> InAnotherOrganizationAsync(string accountId, HandshakeConstraintViolationException refusal, CancellationToken ct) =>
        await invitations.FindAcceptedAsync(accountId, ct) is null
            ? InvitationFailures.Of(refusal, accountId)!
            : new AwsTemporarilyUnavailableException("Organizations DescribeAccount",
                $"no member {accountId}, although it has accepted its invitation and is in an organization (if it has left since, the customer has to leave its new organization)", refusal);

    private async Task<SentInvitation> InviteAsync(string accountId, OnboardingRequest request, CancellationToken ct)
    {
        try
        {
            var answer = await organizations.InviteAccountToOrganizationAsync(new InviteAccountToOrganizationRequest
            {
                Target = new HandshakeParty { Id = accountId, Type = HandshakePartyType.ACCOUNT },
                Notes = InvitationNote.Of(request, options),
                Tags = AccountTags.OfInvited(request),
            }, ct);
            return SentInvitation.Of(answer.Handshake);
        }
        catch (DuplicateHandshakeException duplicate)
        {
            return await invitations.FindOpenAsync(accountId, ct) ?? throw new InvitationDelayedException(accountId,
                "it has an open invitation that Organizations does not list under its number; if that one was sent to its e-mail address, cancel it", duplicate);
        }
        catch (AmazonOrganizationsException refusal) when (!IsInAnOrganization(refusal) && InvitationFailures.Of(refusal, accountId) is { } failure)
        {
            throw failure;
        }
    }

    private static bool IsInAnOrganization(AmazonOrganizationsException refusal) =>
        refusal is HandshakeConstraintViolationException { Reason.Value: "ALREADY_IN_AN_ORGANIZATION" };
}
