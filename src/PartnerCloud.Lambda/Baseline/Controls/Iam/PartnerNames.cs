using System.Collections.Frozen;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>
/// The names in a customer's account that belong to the partner: roles and their instance profiles, policies, and the group of administrators. The partner has
/// no users. Customers may use other names with the same beginning, such as ctlabs or camille.
/// </summary>
internal static class PartnerNames
{
    private static readonly IReadOnlyList<PartnerRoleEntry> Roles = PartnerRolesFile.Load().Roles;

    /// <summary>All of the names. They compare without case, as in IAM.</summary>
    public static FrozenSet<string> All { get; } = FrozenSet.ToFrozenSet(
        [
            PartnerRole.Name, PartnerRole.PolicyName,
            .. Roles.Select(role => role.Name), .. Roles.SelectMany(role => role.Policies),
            .. PartnerPolicies.Names, .. OverridePolicies.Names,
            WellKnownNames.CustomerPolicy, WellKnownNames.CustomerBoundary, WellKnownNames.ForceMfaPolicy,
            WellKnownNames.CustomerAdmins,
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a name belongs to the partner.</summary>
    public static bool Has(string name) => All.Contains(name);
}
