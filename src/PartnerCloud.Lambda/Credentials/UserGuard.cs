using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Identities;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>
/// What of the partner's policies binds a user: as permissions boundary, attached to the user, or attached to one of their groups. Groups of migrated accounts
/// have CTLCustomerPolicy only, which does not ask for MFA.
/// </summary>
internal static class UserGuard
{
    /// <summary>As the account's identities tell.</summary>
    public static UserProtection Of(TargetAccount account, UserDetail user, AccountIdentities identities) => Of(
        account,
        user.PermissionsBoundary,
        [
            .. Arns(user.AttachedManagedPolicies),
            .. (user.GroupList ?? []).SelectMany(group => Arns(identities.Group(group)?.AttachedManagedPolicies)),
        ]);

    /// <summary>As it is now.</summary>
    public static async Task<UserProtection> OfAsync(TargetAccount account, User user, CancellationToken ct) =>
        Of(account, user.PermissionsBoundary, await AttachedAsync(account, user, ct));

    private static UserProtection Of(TargetAccount account, AttachedPermissionsBoundary? attachedBoundary, HashSet<string> attached)
    {
        var boundary = attachedBoundary?.PermissionsBoundaryArn;
        var (ours, policy, mfa) = (Arn(WellKnownNames.CustomerBoundary), Arn(WellKnownNames.CustomerPolicy), Arn(WellKnownNames.ForceMfaPolicy));
        if (boundary == ours) return UserProtection.Complete;
        if (boundary != policy && !attached.Contains(policy) && !attached.Contains(ours)) return UserProtection.None;
        if (string.IsNullOrEmpty(boundary)) return UserProtection.BoundaryMissing;
        return attached.Contains(mfa) || attached.Contains(ours) ? UserProtection.Complete : UserProtection.MfaMissing; // attached, our boundary asks for MFA, too

        string Arn(string name) => AccountArns.PolicyArnOf(account, name);
    }

    private static async Task<HashSet<string>> AttachedAsync(TargetAccount account, User user, CancellationToken ct)
    {
        var own = new ListAttachedUserPoliciesRequest { UserName = user.UserName };
        var arns = await account.Iam.Paginators.ListAttachedUserPolicies(own).AttachedPolicies.Select(policy => policy.PolicyArn).ToHashSetAsync(cancellationToken: ct);
        var groups = await account.Iam.Paginators.ListGroupsForUser(new ListGroupsForUserRequest { UserName = user.UserName }).Groups.ToListAsync(ct);
        foreach (var group in groups)
        {
            var ofGroup = new ListAttachedGroupPoliciesRequest { GroupName = group.GroupName };
            await foreach (var policy in account.Iam.Paginators.ListAttachedGroupPolicies(ofGroup).AttachedPolicies.WithCancellation(ct)) arns.Add(policy.PolicyArn);
        }
        return arns;
    }

    private static IEnumerable<string> Arns(List<AttachedPolicyType>? attached) => (attached ?? []).Select(policy => policy.PolicyArn);
}
