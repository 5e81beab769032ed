using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Access;
using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Lambda.Errors;

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

    /// <summary>Makes sure that whoever comes into the group is guarded there.</summary>
    /// <exception cref="GroupNotGuardedException">Policies are missing.</exception>
    public static async Task CheckAsync(TargetAccount account, string group, CancellationToken ct)
    {
        var request = new ListAttachedGroupPoliciesRequest { GroupName = group };
        var attached = await account.Iam.Paginators.ListAttachedGroupPolicies(request).AttachedPolicies.Select(policy => policy.PolicyArn).ToHashSetAsync(cancellationToken: ct);
        var missing = Guards.Where(policy => !attached.Contains(WellKnownNames.PolicyArnOf(account, policy))).ToList();
        if (missing.Count > 0) throw new GroupNotGuardedException(account.AccountId, group, missing);
    }
}
