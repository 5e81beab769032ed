using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Access;
using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Lambda.Baseline.Identities;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>
/// Whether something of the partner's bounds a user: as permissions boundary, attached, or attached to a group. One of the two policies is enough, for
/// groups of migrated accounts have CTLCustomerPolicy only.
/// </summary>
internal static class UserGuard
{
    private static readonly string[] Policies = [WellKnownNames.CustomerBoundary, WellKnownNames.CustomerPolicy];

    /// <summary>As the account's identities tell.</summary>
    public static bool Holds(TargetAccount account, UserDetail user, AccountIdentities identities) =>
        IsGuard(account, user.PermissionsBoundary?.PermissionsBoundaryArn) || Has(account, user.AttachedManagedPolicies)
        || (user.GroupList ?? []).Exists(group => Has(account, identities.Group(group)?.AttachedManagedPolicies));

    /// <summary>As it is now.</summary>
    public static async Task<bool> HoldsAsync(TargetAccount account, User user, CancellationToken ct)
    {
        if (IsGuard(account, user.PermissionsBoundary?.PermissionsBoundaryArn)) return true;
        var own = new ListAttachedUserPoliciesRequest { UserName = user.UserName };
        if (await account.Iam.Paginators.ListAttachedUserPolicies(own).AttachedPolicies.AnyAsync(policy => IsGuard(account, policy.PolicyArn), ct)) return true;
        var groups = await account.Iam.Paginators.ListGroupsForUser(new ListGroupsForUserRequest { UserName = user.UserName }).Groups.ToListAsync(ct);
        foreach (var group in groups)
        {
            var ofGroup = new ListAttachedGroupPoliciesRequest { GroupName = group.GroupName };
            if (await account.Iam.Paginators.ListAttachedGroupPolicies(ofGroup).AttachedPolicies.AnyAsync(policy => IsGuard(account, policy.PolicyArn), ct)) return true;
        }
        return false;
    }

    private static bool Has(TargetAccount account, List<AttachedPolicyType>? attached) => attached?.Exists(policy => IsGuard(account, policy.PolicyArn)) == true;

    private static bool IsGuard(TargetAccount account, string? arn) => Policies.Any(policy => arn == WellKnownNames.PolicyArnOf(account, policy));
}
