using Amazon.Organizations;
using Amazon.Organizations.Model;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Requests;

namespace PartnerCloud.Lambda.Accounts.Invitations;

/// <summary>
/// Invites a customer's account into the organization: once, however often it is asked, whoever dies in between. Organizations keeps one open
/// invitation for an account and refuses a second, so a repeated call finds the first.
/// </summary>
/// <param name="organizations">Organizations of the management account.</param>
/// <param name="membership">Whether the account is a member already.</param>
/// <param name="providers">Which accounts have the provider.</param>
/// <param name="board">The invitations that were sent.</param>
/// <param name="options">Who the partner is.</param>
public sealed class AccountInviter(IAmazonOrganizations organizations, AccountMembership membership, ProviderAccounts providers, InvitationCache board, PartnerCloudOptions options)
{
    /// <summary>Invites the account, or finds its open invitation, or that it is a member.</summary>
    /// <exception cref="InvitationDelayedException">Organizations does not take the invitation now. Waiting helps.</exception>
    /// <exception cref="InvitationBlockedException">The customer or an operator has to repair something.</exception>
    /// <exception cref="AccountOfAnotherOrganizationException">The account is a member for somebody else, or for nobody who is named on it.</exception>
    /// <exception cref="ProviderOfAnotherAccountException">Another account has the provider already.</exception>
    /// <exception cref="AwsTemporarilyUnavailableException">The customer has accepted, and the member is not seen yet. Waiting helps.</exception>
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
            // ours, if the customer has accepted since we looked
            return await FindMemberAsync() ?? throw await InAnotherOrganizationAsync(accountId, refusal, ct);
        }

        async Task<AccountInvitation?> FindMemberAsync()
        {
            if (await membership.FindAsync(accountId, ct) is not { } member) return null;
            await membership.VerifyAsync(member, request, ct);
            return await board.FindAcceptedAsync(accountId, ct) is { } accepted
                ? invitation.Sent(accepted, redriveCount) with { State = InvitationState.Accepted, WaitSeconds = 0 }
                : invitation.OfMember(accountId, redriveCount);
        }
    }

    /// <summary>An account that has accepted an invitation of ours is a member that is not seen yet, or has left since. Only the second outlasts the retries.</summary>
    private async Task<OnboardingException> InAnotherOrganizationAsync(string accountId, HandshakeConstraintViolationException refusal, CancellationToken ct) =>
        await board.FindAcceptedAsync(accountId, ct) is null
            ? InvitationFailures.Of(refusal, accountId)!
            : new AwsTemporarilyUnavailableException("Organizations DescribeAccount",
                $"that it has no member {accountId}, which has accepted its invitation and is in an organization (if it has left since, the customer has to leave its new organization)", refusal);

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
            return await board.FindOpenAsync(accountId, ct) ?? throw new InvitationDelayedException(accountId,
                "it has an open invitation that Organizations does not list under its number; one that was sent to its e-mail address has to be cancelled", duplicate);
        }
        catch (AmazonOrganizationsException refusal) when (!IsInAnOrganization(refusal) && InvitationFailures.Of(refusal, accountId) is { } failure)
        {
            throw failure;
        }
    }

    private static bool IsInAnOrganization(AmazonOrganizationsException refusal) =>
        refusal is HandshakeConstraintViolationException { Reason.Value: "ALREADY_IN_AN_ORGANIZATION" };
}
