using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Baseline;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>
/// Reports identities of the customer whose names are reserved for the partner. The partner's denials go by the beginning of names, so that nobody can create
/// resources that look like the partner's. A customer may have used such names before. Then nobody under CTLCustomerPolicy can change these resources. An instance
/// profile without a role is not found, because the list of identities leaves it out.
/// </summary>
[ControlDescription("Reports the customer's own users, groups, roles, policies and instance profiles if the denials of CTLCustomerPolicy cover their names. Nothing is changed.")]
public sealed class TouchedNames : IControl
{
    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct)
    {
        var identities = await account.Identities.ReadAsync(ct);
        var denied = DeniedNames.By(WellKnownNames.CustomerPolicy, account);
        var log = new ControlLog();
        Find("users", identities.Users.Select(user => (user.UserName, user.Arn)), ", except for their own passwords and the enrolment of MFA devices");
        Find("groups", identities.Groups.Select(group => (group.GroupName, group.Arn)));
        Find("roles", identities.Roles.Select(role => (role.RoleName, role.Arn)));
        Find("policies", identities.Policies.Select(policy => (policy.PolicyName, policy.Arn)));
        Find("instance profiles", identities.Roles.SelectMany(role => role.InstanceProfileList ?? []).Select(profile => (profile.InstanceProfileName, profile.Arn)));
        return log;

        void Find(string kind, IEnumerable<(string Name, string Arn)> all, string besides = "")
        {
            string[] names = [.. all.Where(one => !PartnerNames.Has(one.Name) && denied.Touch(one.Arn)).Select(one => one.Name).Distinct()];
            if (names.Length > 0)
                log.Found(FindingSeverity.Note, $"{kind} of the customer's own whose names are reserved for the partner: {NameList.Of(names)}. Nobody under {WellKnownNames.CustomerPolicy} can change, delete, assume or pass them to a service{besides}",
                    WhoActs.Customer, "Give them other names, or ask the partner for each change.");
        }
    }
}
