using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Users;

/// <summary>A group that users come into. Only one that bounds them and makes them use MFA takes any.</summary>
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

    /// <summary>What keeps the group from taking members: policies that it lacks; null where whoever comes into it is guarded there.</summary>
    public static async Task<GroupNotGuardedException?> FindObstacleAsync(TargetAccount account, string group, CancellationToken ct)
    {
        var request = new ListAttachedGroupPoliciesRequest { GroupName = group };
        var attached = await account.Iam.Paginators.ListAttachedGroupPolicies(request).AttachedPolicies.Select(policy => policy.PolicyArn).ToHashSetAsync(cancellationToken: ct);
        var missing = Guards.Where(policy => !attached.Contains(AccountArns.PolicyArnOf(account, policy))).ToList();
        return missing.Count > 0 ? new(account.AccountId, group, missing) : null;
    }
}
