using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>
/// The policy that keeps customers away from what the partner is responsible for. This is the organization, account and billing, the password policy, CTL and
/// CAM policies, roles and groups, the audit trail and Config. Customers must give the boundary CTLCustomerBoundary to users and roles that they create. So they
/// cannot avoid the policy through an identity without it. CAMOverridePolicy belongs to the customer, so nothing here denies new versions of it.
/// </summary>
/// <param name="trailKey">The key of the audit trail. If it is in the account, the policy protects it from customers.</param>
[ControlDescription("The policy CTLCustomerPolicy exists. It keeps customers away from what the partner is responsible for.")]
public sealed class CustomerPolicy(TrailKey trailKey) : IControl
{
    /// <inheritdoc/>
    public Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct) =>
        ManagedPolicyWriter.EnsureAsync(account, WellKnownNames.CustomerPolicy, "Limits what customers' users may do in an account that the partner is responsible for.", ct, trailKey);
}
