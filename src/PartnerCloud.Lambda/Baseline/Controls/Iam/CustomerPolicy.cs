using PartnerCloud.Lambda.Access;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>
/// Keeps customers from what the partner answers for: the organization, the password policy, CTL and CAM policies, roles and groups, the audit
/// trail, Config and billing views. CAMOverridePolicy is the customer's own, so that nothing here denies changing it: a Deny knows no exceptions
/// in its list of resources, and the other CAM policy, CAMOpsOverridePolicy, is named instead of CAM*.
/// </summary>
public sealed class CustomerPolicy : IControl
{
    /// <inheritdoc/>
    public Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct) =>
        ManagedPolicyWriter.EnsureAsync(account, WellKnownNames.CustomerPolicy, "Bounds what customers' users may do in an account that the partner answers for.", ct);
}
