using System.Collections.Frozen;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>
/// The names in a customer's account that are the partner's own, whatever has them: roles with their instance profiles, policies, and the group of administrators. The partner has no
/// users. Customers may have other names that begin alike, such as ctlabs or camille.
/// </summary>
internal static class PartnerNames
{
    private static readonly IReadOnlyList<PartnerRoleEntry> Roles = PartnerRolesFile.Load().Roles;

    /// <summary>All of them. IAM keeps names apart ignoring case, and so does this.</summary>
    public static FrozenSet<string> All { get; } = FrozenSet.ToFrozenSet(
        [
            PartnerRole.Name, PartnerRole.PolicyName,
            .. Roles.Select(role => role.Name), .. Roles.SelectMany(role => role.Policies),
            .. PartnerPolicies.Names, .. OverridePolicies.Names,
            WellKnownNames.CustomerPolicy, WellKnownNames.CustomerBoundary, WellKnownNames.ForceMfaPolicy,
            WellKnownNames.CustomerAdmins,
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a name is one of them.</summary>
    public static bool Has(string name) => All.Contains(name);
}
