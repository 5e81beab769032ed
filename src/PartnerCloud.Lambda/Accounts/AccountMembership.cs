using Amazon.Organizations;
using Amazon.Organizations.Model;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Requests;

namespace PartnerCloud.Lambda.Accounts;

/// <summary>Whether an account is a member of our organization, and may be taken into care for a request.</summary>
/// <param name="organizations">Organizations of the management account.</param>
public sealed class AccountMembership(IAmazonOrganizations organizations)
{
    /// <summary>The member; null when the account is none.</summary>
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

    /// <summary>The member's tags: for whom it is one.</summary>
    internal async Task<IReadOnlyDictionary<string, string>> TagsOfAsync(string accountId, CancellationToken ct) =>
        await organizations.Paginators.ListTagsForResource(new ListTagsForResourceRequest { ResourceId = accountId }).Tags.ToDictionaryAsync(tag => tag.Key, tag => tag.Value, cancellationToken: ct);

    /// <summary>Where a member stands. Status is retired in favour of State; older answers have Status only.</summary>
    internal static string? StateOf(Account member) => member.State?.Value ?? member.Status?.Value;

    /// <summary>Compares a member with the request that wants to migrate it. Nothing is written.</summary>
    /// <exception cref="InvitationBlockedException">It is the management account, or not active.</exception>
    /// <exception cref="AccountOfAnotherOrganizationException">Its tags do not say that it is this request's.</exception>
    internal async Task VerifyAsync(Account member, OnboardingRequest request, CancellationToken ct)
    {
        if (member.Arn.Split(':') is [_, _, _, _, var management, ..] && management == member.Id) throw Blocked(member, "it is the management account of the partner's organization", "Ask again in CAM, for the customer's own account.");
        if (StateOf(member) is { } state and ("SUSPENDED" or "PENDING_CLOSURE" or "CLOSED"))
            throw Blocked(member, $"it is a member already, but {state}", "Have it reopened through AWS Support, then redrive the execution; or ask again in CAM, for another account.");
        await VerifyOwnerAsync(member.Id, request, ct);
    }

    /// <summary>Sees that a member's tags say that it is the request's, however it joined. Nothing is written.</summary>
    /// <exception cref="AccountOfAnotherOrganizationException">They say something else, or nothing.</exception>
    internal async Task VerifyOwnerAsync(string accountId, OnboardingRequest request, CancellationToken ct)
    {
        if (AccountTags.Conflicts(request, await TagsOfAsync(accountId, ct)) is { Count: > 0 } conflicts) throw new AccountOfAnotherOrganizationException(request.Account.Id, conflicts);
    }

    private static InvitationBlockedException Blocked(Account member, string reason, string remedy) => new(member.Id, reason, remedy);
}
