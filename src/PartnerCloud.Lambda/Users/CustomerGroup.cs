using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Users;

/// <summary>A group for new users. It must bound its members and enforce MFA.</summary>
internal static class CustomerGroup
{
    private static readonly string[] Guards = [WellKnownNames.CustomerPolicy, WellKnownNames.ForceMfaPolicy];

    public static async Task<bool> ExistsAsync(TargetAccount account, string group, CancellationToken ct)
    {
        try
        {
            await account.Iam.GetGroupAsync(new GetGroupRequest { GroupName = group, MaxItems = 1 }, ct);
            return true;
        }
        catch (NoSuchEntityException)
        {
            return false;
        }
    }

    /// <summary>Returns an error with the policies that the group lacks, or null if it has all of them.</summary>
    public static async Task<GroupNotGuardedException?> FindObstacleAsync(TargetAccount account, string group, CancellationToken ct)
    {
        var request = new ListAttachedGroupPoliciesRequest { GroupName = group };
        var attached = await account.Iam.Paginators.ListAttachedGroupPolicies(request).AttachedPolicies.Select(policy => policy.PolicyArn).ToHashSetAsync(cancellationToken: ct);
        var missing = Guards.Where(policy => !attached.Contains(AccountArns.PolicyArnOf(account, policy))).ToList();
        return missing.Count > 0 ? new(account.AccountId, group, missing) : null;
    }
}
