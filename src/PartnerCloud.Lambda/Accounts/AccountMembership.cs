using Amazon.Organizations;
using Amazon.Organizations.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Requests;

namespace PartnerCloud.Lambda.Accounts;

/// <summary>Finds out whether an account is a member of the partner's organization, and whether it belongs to a request.</summary>
/// <param name="organizations">Organizations of the management account.</param>
public sealed class AccountMembership(IAmazonOrganizations organizations)
{
    /// <summary>The member; null if the account is not a member.</summary>
    internal async Task<Account?> FindAsync(string accountId, CancellationToken ct)
    {
        try
        {
            return (await organizations.DescribeAccountAsync(new DescribeAccountRequest { AccountId = accountId }, ct)).Account;
        }
        catch (AccountNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The member, which is open.</summary>
    /// <exception cref="AccountNotMemberException">It is not a member.</exception>
    /// <exception cref="AccountNotActiveException">It is suspended, about to be closed, or closed.</exception>
    internal async Task<Account> GetActiveAsync(string accountId, CancellationToken ct)
    {
        var member = await FindAsync(accountId, ct) ?? throw new AccountNotMemberException(accountId);
        return IsClosed(member) ? throw new AccountNotActiveException(accountId, StateOf(member)!) : member;
    }

    /// <summary>Whether the member is suspended, about to be closed, or closed.</summary>
    internal static bool IsClosed(Account member) => MemberCheck.IsClosed(member);

    /// <summary>The member's tags. They say for which provider and organization it is a member.</summary>
    internal async Task<IReadOnlyDictionary<string, string>> TagsOfAsync(string accountId, CancellationToken ct) =>
        await organizations.Paginators.ListTagsForResource(new ListTagsForResourceRequest { ResourceId = accountId }).Tags.ToDictionaryAsync(tag => tag.Key, tag => tag.Value, cancellationToken: ct);

    /// <summary>The member's state.</summary>
    internal static string? StateOf(Account member) => MemberCheck.StateOf(member);

    /// <summary>Checks that a member may be migrated by the request. Nothing is written.</summary>
    /// <exception cref="InvitationBlockedException">It is the management account.</exception>
    /// <exception cref="AccountNotActiveException">It is suspended, about to be closed, or closed.</exception>
    /// <exception cref="AccountOfAnotherOrganizationException">Its tags do not match the request.</exception>
    internal async Task VerifyAsync(Account member, OnboardingRequest request, CancellationToken ct)
    {
        if (member.Arn.Split(':') is [_, _, _, _, var management, ..] && management == member.Id) throw Blocked(member, "it is the management account of the partner's organization", "Send a new request in CAM, for the customer's own account.");
        if (IsClosed(member)) throw new AccountNotActiveException(member.Id, StateOf(member)!);
        await VerifyOwnerAsync(member.Id, request, ct);
    }

    /// <summary>Checks that a member's tags match the request, however it joined. Nothing is written.</summary>
    /// <exception cref="AccountOfAnotherOrganizationException">The tags differ or are missing.</exception>
    internal async Task VerifyOwnerAsync(string accountId, OnboardingRequest request, CancellationToken ct)
    {
        if (AccountTags.Conflicts(request, await TagsOfAsync(accountId, ct)) is { Count: > 0 } conflicts) throw new AccountOfAnotherOrganizationException(request.Account.Id, conflicts);
    }

    private static InvitationBlockedException Blocked(Account member, string reason, string remedy) => new(member.Id, reason, remedy);
}
