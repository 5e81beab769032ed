using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>
/// The partner's denials go by how names begin, so that nobody makes what looks like the partner's. A customer may have had such names before: then nobody under CTLCustomerPolicy can change
/// what has them, and this says so. An instance profile without a role is not seen: what lists identities leaves it out.
/// </summary>
[ControlDescription("The customer's own users, groups, roles, policies and instance profiles whose names the denials of CTLCustomerPolicy touch are reported. Nothing is written.")]
public sealed class TouchedNames : IControl
{
    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct)
    {
        var identities = await account.Identities.ReadAsync(ct);
        var denied = DeniedNames.By(WellKnownNames.CustomerPolicy, account);
        return ControlResult.Found(
        [
            .. Finding("users", identities.Users.Select(user => (user.UserName, user.Arn)), ", but for their own passwords and the enrolment of MFA devices"),
            .. Finding("groups", identities.Groups.Select(group => (group.GroupName, group.Arn))),
            .. Finding("roles", identities.Roles.Select(role => (role.RoleName, role.Arn))),
            .. Finding("policies", identities.Policies.Select(policy => (policy.PolicyName, policy.Arn))),
            .. Finding("instance profiles", identities.Roles.SelectMany(role => role.InstanceProfileList ?? []).Select(profile => (profile.InstanceProfileName, profile.Arn))),
        ]);

        IEnumerable<string> Finding(string kind, IEnumerable<(string Name, string Arn)> all, string besides = "")
        {
            string[] names = [.. all.Where(one => !PartnerNames.Has(one.Name) && denied.Touch(one.Arn)).Select(one => one.Name).Distinct()];
            if (names.Length > 0)
                yield return $"{kind} of the customer's own whose names are kept for the partner: {NameList.Of(names)}. Nobody under {WellKnownNames.CustomerPolicy} can change, delete, assume or pass them to a service{besides}: "
                    + "give them other names, or ask the partner for each change";
        }
    }
}
