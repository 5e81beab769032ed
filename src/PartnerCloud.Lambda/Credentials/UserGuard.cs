using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Identities;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>
/// Which of the partner's policies bind a user. A policy binds as a permissions boundary, or attached to the user or to one of their groups. Groups of migrated
/// accounts have only CTLCustomerPolicy, which does not ask for MFA.
/// </summary>
internal static class UserGuard
{
    /// <summary>The protection according to identities that were read before.</summary>
    public static UserProtection Of(TargetAccount account, UserDetail user, AccountIdentities identities) => Of(
        account,
        user.PermissionsBoundary,
        [
            .. Arns(user.AttachedManagedPolicies),
            .. (user.GroupList ?? []).SelectMany(group => Arns(identities.Group(group)?.AttachedManagedPolicies)),
        ]);

    /// <summary>The protection as IAM shows it now.</summary>
    public static async Task<UserProtection> OfAsync(TargetAccount account, User user, CancellationToken ct) =>
        Of(account, user.PermissionsBoundary, await AttachedAsync(account, user, ct));

    private static UserProtection Of(TargetAccount account, AttachedPermissionsBoundary? attachedBoundary, HashSet<string> attached)
    {
        var boundary = attachedBoundary?.PermissionsBoundaryArn;
        var (ours, policy, mfa) = (Arn(WellKnownNames.CustomerBoundary), Arn(WellKnownNames.CustomerPolicy), Arn(WellKnownNames.ForceMfaPolicy));
        if (boundary == ours) return UserProtection.Complete;
        if (boundary != policy && !attached.Contains(policy) && !attached.Contains(ours)) return UserProtection.None;
        if (string.IsNullOrEmpty(boundary)) return UserProtection.BoundaryMissing;
        return attached.Contains(mfa) || attached.Contains(ours) ? UserProtection.Complete : UserProtection.MfaMissing; // an attached CTLCustomerBoundary asks for MFA, too

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
