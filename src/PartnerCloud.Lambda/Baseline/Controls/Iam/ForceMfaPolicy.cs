using PartnerCloud.Lambda.Access;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>Console users set up MFA first: until then they may do that and change their password, the forced first change included.</summary>
public sealed class ForceMfaPolicy : IControl
{
    /// <inheritdoc/>
    public Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct) =>
        ManagedPolicyWriter.EnsureAsync(account, WellKnownNames.ForceMfaPolicy, "Lets users set up MFA and change their password, and nothing more until they sign in with MFA.", ct);
}
