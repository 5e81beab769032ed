using PartnerCloud.Lambda.Guardrails;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.Organizations;

namespace PartnerCloud.Local.Composition;

/// <summary>
/// Attaches the baseline's service control policies as a deployment does. The unit of customers' accounts gets all of them. The unit of departing accounts gets all
/// except those that keep an account in the organization.
/// </summary>
internal static class OrganizationGuardrails
{
    /// <summary>Enables the policy type, creates the policies, and attaches them.</summary>
    public static void Make(SimulatedCloud cloud) => cloud.Atomically(() =>
    {
        var policies = cloud.Organization.Policies;
        policies.Enable();
        foreach (var guardrail in GuardrailPolicies.For(LocalConfiguration.RolePlaceholders(cloud)["Partition"]))
        {
            var policy = policies.Add("p-" + cloud.Ids.LowerCase("policy", guardrail.Name, 8), guardrail.Name, guardrail.Description, PolicyContent.Checked(guardrail.Text));
            policy.Targets.UnionWith(TargetsOf(cloud, guardrail));
        }

        return policies;
    });

    private static string[] TargetsOf(SimulatedCloud cloud, GuardrailPolicy guardrail) =>
        [cloud.OrganizationalUnitId(LocalConfiguration.CustomersUnit), .. guardrail.BindsDepartingAccounts ? [cloud.OrganizationalUnitId(LocalConfiguration.DepartingUnit)] : Array.Empty<string>()];
}
