using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Policies;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>
/// CAMOverridePolicy is the customer's own and CAMOpsOverridePolicy the operators' own: made once, valid and granting nothing, and never
/// overwritten. A policy needs a statement; these allow what IAM lets everybody do anyway. One that was there before the role that gets it says what
/// somebody else wrote: that is reported while the role does not have it yet, because somebody has to read it.
/// </summary>
[ControlDescription("CAMOverridePolicy, the customer's own, and CAMOpsOverridePolicy, the operators' own, are made once, granting nothing, and never overwritten. One with another text that was there before the role that gets it is reported.")]
public sealed class OverridePolicies : IControl
{
    private static readonly (string Name, string Role, string Description)[] Policies =
    [
        ("CAMOverridePolicy", "CTLCAMRole", "The customer's own: widens or narrows what Cloud Application Manager and administrators of the provider may do. Hardening never overwrites it."),
        ("CAMOpsOverridePolicy", "CTLOperationsRole", "The operators' own: widens or narrows what the partner's support staff may do. Hardening never overwrites it."),
    ];

    internal static IEnumerable<string> Names => Policies.Select(policy => policy.Name);

    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct)
    {
        var (changes, findings) = (new List<string>(), new List<string>());
        var identities = await account.Identities.ReadAsync(ct);
        foreach (var (name, role, description) in Policies)
        {
            if (await ManagedPolicyWriter.EnsureThereAsync(account, name, description, ct) is { } change) changes.Add(change);
            if (identities.Policy(name) is { } present && !IsOurs(present) && !Has(identities.Role(role), present))
                findings.Add($"policy {name} was there before role {role} got it: read what it says, since it now counts for that role");
        }
        return new(changes, findings);
    }

    private static bool IsOurs(ManagedPolicyDetail present) => PolicyJson.Same(ManagedPolicyWriter.DefaultTextOf(present), PolicyDocument.Read($"{present.PolicyName}.json"));

    private static bool Has(RoleDetail? role, ManagedPolicyDetail policy) => role?.AttachedManagedPolicies?.Exists(attached => attached.PolicyArn == policy.Arn) == true;
}
