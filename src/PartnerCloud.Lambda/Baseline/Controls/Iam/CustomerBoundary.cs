using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Identities;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Baseline;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>
/// The permissions boundary of every user and role that a customer creates. It has the denials of CTLCustomerPolicy and allows everything else, since a boundary
/// that only denies would allow nothing. A user's console session without MFA may only set up MFA: the boundary also binds users outside every guarded group.
/// Access keys and roles carry no MFA and keep working. Users and roles from before hardening belong to the customer: they are reported, not changed.
/// <see cref="UserBoundaries"/> decides who gets the boundary.
/// </summary>
/// <param name="trailKey">The key of the audit trail. If it is in the account, the boundary protects it from customers.</param>
[ControlDescription("The permissions boundary CTLCustomerBoundary exists. Users and roles that a customer creates must have it. Users and roles from before hardening that neither CTLCustomerPolicy nor this boundary limits are reported.")]
public sealed class CustomerBoundary(TrailKey trailKey) : IControl
{
    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct)
    {
        var log = new ControlLog();
        var change = await ManagedPolicyWriter.EnsureOneAsync(account, WellKnownNames.CustomerBoundary, "The most that users and roles created by customers may do: everything except what CTLCustomerPolicy denies.", ct, trailKey);
        var identities = await account.Identities.ReadAsync(ct);
        if (!log.CheckIs($"policy {WellKnownNames.CustomerBoundary}", change is null)) log.Changed(change!);
        Find(log, "users", identities.Users.Where(user => !IsBounded(user, identities) && !UserBoundaries.IsDue(user, identities, account)).Select(user => user.UserName));
        Find(log, "roles", identities.Roles.Where(role => !IsBounded(role)).Select(role => role.RoleName));
        return log;
    }

    private static bool IsBounded(UserDetail user, AccountIdentities identities) =>
        Has(user.PermissionsBoundary) || Has(user.AttachedManagedPolicies) || (user.GroupList ?? []).Exists(group => IsGuarded(identities.Group(group)));

    /// <summary>After this run, every group has the customer policy unless it is full. The partner's roles have their own limits. Service-linked roles belong to AWS.</summary>
    private static bool IsBounded(RoleDetail role) =>
        Has(role.PermissionsBoundary) || Has(role.AttachedManagedPolicies)
        || PartnerNames.Has(role.RoleName)
        || role.Path.StartsWith("/aws-service-role/", StringComparison.Ordinal) || role.Path.StartsWith("/aws-reserved/", StringComparison.Ordinal);

    private static bool IsGuarded(GroupDetail? group) => group is not null && (Has(group.AttachedManagedPolicies) || group.AttachedManagedPolicies is null || group.AttachedManagedPolicies.Count < CustomerGroups.MostPolicies);

    private static bool Has(AttachedPermissionsBoundary? boundary) => boundary?.PermissionsBoundaryArn?.EndsWith($":policy/{WellKnownNames.CustomerBoundary}", StringComparison.Ordinal) == true;

    private static bool Has(List<AttachedPolicyType>? attached) => attached?.Exists(policy => policy.PolicyName == WellKnownNames.CustomerPolicy) == true;

    private static void Find(ControlLog log, string kind, IEnumerable<string> unbounded)
    {
        string[] names = [.. unbounded];
        if (log.Check($"{kind} from before without limits", 0, names.Length)) return;
        log.Found(FindingSeverity.Medium, $"{kind} from before hardening that neither {WellKnownNames.CustomerPolicy} nor {WellKnownNames.CustomerBoundary} limits: {NameList.Of(names)}", WhoActs.Customer, $"Give them the boundary {WellKnownNames.CustomerBoundary}, or delete them.");
    }
}
