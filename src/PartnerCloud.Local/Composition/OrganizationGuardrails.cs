using PartnerCloud.Lambda.Functions;
using PartnerCloud.Local.Cloud;
using PartnerCloud.Local.Documentation;
using PartnerCloud.Local.Services.Organizations;

namespace PartnerCloud.Local.Composition;

/// <summary>
/// The baseline's service control policies as a deployment attaches them: to the unit of customers' accounts, and to the unit of departing ones all but
/// those that keep an account in the organization.
/// </summary>
internal static class OrganizationGuardrails
{
    private const string Membership = "CTLMembershipGuardrails";
    private const string Description = "Partner Cloud's guardrails for customers' accounts.";

    /// <summary>Enables the type, makes the policies and attaches them.</summary>
    public static void Make(SimulatedCloud cloud) => cloud.Atomically(() =>
    {
        var (policies, placeholders) = (cloud.Organization.Policies, LocalConfiguration.RolePlaceholders(cloud));
        policies.Enable();
        foreach (var (name, text) in BaselineSource.Read().Guardrails)
        {
            var content = PolicyContent.Checked(RolePolicy.Write(RolePolicy.Read(text, name), placeholders)!);
            var policy = policies.Add("p-" + cloud.Ids.LowerCase("policy", name, 8), name, Description, content);
            policy.Targets.UnionWith(TargetsOf(cloud, name));
        }

        return policies;
    });

    private static string[] TargetsOf(SimulatedCloud cloud, string name) =>
        [cloud.OrganizationalUnitId(LocalConfiguration.CustomersUnit), .. name == Membership ? Array.Empty<string>() : [cloud.OrganizationalUnitId(LocalConfiguration.DepartingUnit)]];
}
