using PartnerCloud.Lambda.Aws.Accounts;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>The policies of the partner's roles. CTLDeveloperPolicy is not among them: the partner enters with it, so hardening never changes it.</summary>
[ControlDescription("The policies of the partner's roles have the texts below.")]
public sealed class PartnerPolicies : IControlOfResources
{
    private static readonly (string Name, string Description)[] Policies =
    [
        ("CTLOperationsPolicy", "Lets the partner's support staff create and update most of IAM, except what Cloud Application Manager or the partner depends on."),
        ("CTLAccountControlsLambdaPolicy", "Lets continuous remediation control IAM and Config."),
        ("CTLCloudOptimization", "Lets cloud optimization read usage, but no content."),
        ("CTLCAMServicesPolicy", "The standard permissions of Cloud Application Manager: stacks, instances, databases, buckets, scaling."),
        ("CTLCAMPolicy", "The standard permissions of Cloud Application Manager: users and roles of applications, and what it never touches."),
        ("CTLCustNoSupportPolicy", "Denies AWS Support: support comes from the partner."),
        ("CTLServiceManagementPolicy", "Lets service management add, change and delete in all services, except account details and budgets."),
    ];

    internal static IEnumerable<string> Names => Policies.Select(policy => policy.Name);

    /// <inheritdoc/>
    public bool Has(string resource) => Array.Exists(Policies, policy => policy.Name == resource);

    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, IReadOnlySet<string> exempt, CancellationToken ct)
    {
        var log = new ControlLog();
        foreach (var (name, description) in Policies.Where(policy => !exempt.Contains(policy.Name)))
        {
            var change = await ManagedPolicyWriter.EnsureOneAsync(account, name, description, ct);
            if (!log.CheckIs($"policy {name}", change is null)) log.Changed(change!);
        }
        return log;
    }
}
