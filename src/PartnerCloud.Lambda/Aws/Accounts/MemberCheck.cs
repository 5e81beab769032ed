using Amazon.Organizations;
using Amazon.Organizations.Model;
using Amazon.Runtime;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Aws.Accounts;

/// <summary>Explains why an account does not let the partner in: it may have left the organization, or be closed. STS only says that access is denied.</summary>
/// <param name="organizations">Organizations of the management account.</param>
public sealed class MemberCheck(IAmazonOrganizations organizations)
{
    /// <summary>The account's state if it is a member. AWS has replaced Status by State; older answers contain Status only.</summary>
    internal static string? StateOf(Account member) => member.State?.Value ?? member.Status?.Value;

    /// <summary>Whether the member is suspended, about to be closed, or closed.</summary>
    internal static bool IsClosed(Account member) => StateOf(member) is "SUSPENDED" or "PENDING_CLOSURE" or "CLOSED";

    /// <summary>What keeps the partner out for good; null if the account is an open member, or if Organizations does not answer. The answer only explains, so its failure hides no other.</summary>
    internal async Task<OnboardingException?> ExplainAsync(string accountId, CancellationToken ct)
    {
        try
        {
            var member = (await organizations.DescribeAccountAsync(new DescribeAccountRequest { AccountId = accountId }, ct)).Account;
            return IsClosed(member) ? new AccountNotActiveException(accountId, StateOf(member)!) : null;
        }
        catch (AccountNotFoundException)
        {
            return new AccountNotMemberException(accountId);
        }
        catch (AmazonServiceException)
        {
            return null;
        }
    }
}
