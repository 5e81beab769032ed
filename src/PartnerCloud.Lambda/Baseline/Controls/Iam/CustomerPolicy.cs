using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>
/// Keeps customers from what the partner answers for: the organization, account and billing, the password policy, CTL and CAM policies, roles and
/// groups, the audit trail and Config. Who makes a user or a role gives him the boundary CTLCustomerBoundary, so that nobody gets around the
/// policy as somebody whom it is not attached to. CAMOverridePolicy is the customer's own, so that nothing here denies writing new versions of it.
/// </summary>
/// <param name="trailKey">The key of the audit trail: where it lies in the account, the policy keeps customers from it.</param>
[ControlDescription("The policy CTLCustomerPolicy, which keeps customers from what the partner answers for.")]
public sealed class CustomerPolicy(TrailKey trailKey) : IControl
{
    /// <inheritdoc/>
    public Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct) =>
        ManagedPolicyWriter.EnsureAsync(account, WellKnownNames.CustomerPolicy, "Bounds what customers' users may do in an account that the partner answers for.", ct, trailKey);
}
