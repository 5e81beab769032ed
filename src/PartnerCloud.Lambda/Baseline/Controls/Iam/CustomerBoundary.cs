using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Identities;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>
/// The permissions boundary of every user and role that a customer makes: it says what CTLCustomerPolicy says, and allows the rest, since a
/// boundary that only denies leaves nothing. A user's console session without MFA may set it up and no more: a boundary also binds whoever is in no guarded group.
/// Keys and roles carry no MFA and go on working. Users and roles from before are the customer's: they are named, not changed. <see cref="UserBoundaries"/> says who gets the boundary.
/// </summary>
/// <param name="trailKey">The key of the audit trail: where it lies in the account, the boundary keeps customers from it.</param>
[ControlDescription("The permissions boundary CTLCustomerBoundary, which users and roles that a customer makes have to have. Users and roles from before that nothing bounds are reported.")]
public sealed class CustomerBoundary(TrailKey trailKey) : IControl
{
    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct)
    {
        var change = await ManagedPolicyWriter.EnsureOneAsync(account, WellKnownNames.CustomerBoundary, "The most that users and roles made by customers may do: everything but what CTLCustomerPolicy denies.", ct, trailKey);
        var identities = await account.Identities.ReadAsync(ct);
        return new(change is null ? [] : [change],
        [
            .. Finding("users", identities.Users.Where(user => !IsBounded(user, identities) && !UserBoundaries.IsDue(user, identities, account)).Select(user => user.UserName)),
            .. Finding("roles", identities.Roles.Where(role => !IsBounded(role)).Select(role => role.RoleName)),
        ]);
    }

    private static bool IsBounded(UserDetail user, AccountIdentities identities) =>
        Has(user.PermissionsBoundary) || Has(user.AttachedManagedPolicies) || (user.GroupList ?? []).Exists(group => IsGuarded(identities.Group(group)));

    /// <summary>Every group of the account has the customer policy when this run is through, but one that is full; the partner's roles have their own bounds, service-linked roles are AWS's.</summary>
    private static bool IsBounded(RoleDetail role) =>
        Has(role.PermissionsBoundary) || Has(role.AttachedManagedPolicies)
        || PartnerNames.Has(role.RoleName)
        || role.Path.StartsWith("/aws-service-role/", StringComparison.Ordinal) || role.Path.StartsWith("/aws-reserved/", StringComparison.Ordinal);

    private static bool IsGuarded(GroupDetail? group) => group is not null && (Has(group.AttachedManagedPolicies) || group.AttachedManagedPolicies is null || group.AttachedManagedPolicies.Count < CustomerGroups.MostPolicies);

    private static bool Has(AttachedPermissionsBoundary? boundary) => boundary?.PermissionsBoundaryArn?.EndsWith($":policy/{WellKnownNames.CustomerBoundary}", StringComparison.Ordinal) == true;

    private static bool Has(List<AttachedPolicyType>? attached) => attached?.Exists(policy => policy.PolicyName == WellKnownNames.CustomerPolicy) == true;

    private static IEnumerable<string> Finding(string kind, IEnumerable<string> unbounded)
    {
        string[] names = [.. unbounded];
        if (names.Length > 0) yield return $"{kind} from before that neither {WellKnownNames.CustomerPolicy} nor {WellKnownNames.CustomerBoundary} bounds: {NameList.Of(names)}";
    }
}
