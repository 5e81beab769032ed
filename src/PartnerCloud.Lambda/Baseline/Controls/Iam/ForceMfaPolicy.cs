using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>The policy that makes console users set up MFA first. Until they sign in with MFA, they may only set it up and change their password, including the forced first change.</summary>
[ControlDescription("The policy CTLForceMfaPolicy exists. Until users sign in with MFA, they can only set up MFA and change their password.", Cis = ["1.9"])]
public sealed class ForceMfaPolicy : IControl
{
    /// <inheritdoc/>
    public Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct) =>
        ManagedPolicyWriter.EnsureAsync(account, WellKnownNames.ForceMfaPolicy, "Lets users set up MFA and change their password, and nothing more until they sign in with MFA.", ct);
}
