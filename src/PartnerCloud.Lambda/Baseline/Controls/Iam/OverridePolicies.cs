using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Policies;
using PartnerCloud.Lambda.Contract.Baseline;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>
/// Creates CAMOverridePolicy, which the customer owns, and CAMOpsOverridePolicy, which the operators own. They are created once, grant nothing, and are never
/// overwritten. A policy needs a statement, so theirs allows what IAM lets everybody do anyway. A policy that exists before its role has a text by somebody else.
/// It is reported as long as the role does not have it, because a person must read it.
/// </summary>
[ControlDescription("CAMOverridePolicy belongs to the customer, and CAMOpsOverridePolicy to the operators. They are created once, grant nothing, and are never overwritten. If one has another text before its role gets it, this is reported.")]
public sealed class OverridePolicies : IControl
{
    private static readonly (string Name, string Role, string Description)[] Policies =
    [
        ("CAMOverridePolicy", "CTLCAMRole", "Owned by the customer: widens or narrows what Cloud Application Manager and administrators of the provider may do. Hardening never overwrites it."),
        ("CAMOpsOverridePolicy", "CTLOperationsRole", "Owned by the operators: widens or narrows what the partner's support staff may do. Hardening never overwrites it."),
    ];

    internal static IEnumerable<string> Names => Policies.Select(policy => policy.Name);

    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct)
    {
        var log = new ControlLog();
        var identities = await account.Identities.ReadAsync(ct);
        foreach (var (name, role, description) in Policies)
        {
            if (await ManagedPolicyWriter.EnsureThereAsync(account, name, description, ct) is { } change) log.Changed(change);
            if (identities.Policy(name) is { } present && !IsOurs(present) && !Has(identities.Role(role), present))
                log.Found(FindingSeverity.Note, $"policy {name} existed before role {role} got it", WhoActs.Operator, "Read its text, because it now applies to that role.");
        }
        return log;
    }

    private static bool IsOurs(ManagedPolicyDetail present) => PolicyJson.Same(ManagedPolicyWriter.DefaultTextOf(present), PolicyDocument.Read($"{present.PolicyName}.json"));

    private static bool Has(RoleDetail? role, ManagedPolicyDetail policy) => role?.AttachedManagedPolicies?.Exists(attached => attached.PolicyArn == policy.Arn) == true;
}
