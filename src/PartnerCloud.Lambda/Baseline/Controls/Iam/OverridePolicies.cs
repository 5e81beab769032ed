using PartnerCloud.Lambda.Access;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>
/// CAMOverridePolicy is the customer's own and CAMOpsOverridePolicy the operators' own: made once, valid and granting nothing, and never
/// overwritten. A policy needs a statement; these allow what IAM lets everybody do anyway.
/// </summary>
[Promise("CAMOverridePolicy, the customer's own, and CAMOpsOverridePolicy, the operators' own, are made once, granting nothing, and never overwritten.")]
public sealed class OverridePolicies : IControl
{
    private static readonly (string Name, string Description)[] Policies =
    [
        ("CAMOverridePolicy", "The customer's own: widens or narrows what Cloud Application Manager and administrators of the provider may do. Hardening never overwrites it."),
        ("CAMOpsOverridePolicy", "The operators' own: widens or narrows what the partner's support staff may do. Hardening never overwrites it."),
    ];

    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct)
    {
        var changes = new List<string>();
        foreach (var (name, description) in Policies)
        {
            if (await ManagedPolicyWriter.EnsureThereAsync(account, name, description, ct) is { } change) changes.Add(change);
        }
        return changes;
    }
}
