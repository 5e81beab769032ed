using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>Console users set up MFA first: until then they may do that and change their password, the forced first change included.</summary>
[ControlDescription("The policy CTLForceMfaPolicy: until a user has signed in with MFA, he sets it up and changes his password, and nothing more.", Cis = ["1.9"])]
public sealed class ForceMfaPolicy : IControl
{
    /// <inheritdoc/>
    public Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct) =>
        ManagedPolicyWriter.EnsureAsync(account, WellKnownNames.ForceMfaPolicy, "Lets users set up MFA and change their password, and nothing more until they sign in with MFA.", ct);
}
