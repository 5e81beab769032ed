using System.Collections.Frozen;
using PartnerCloud.Lambda.Aws.Accounts;

namespace PartnerCloud.Lambda.Baseline;

/// <summary>A control of several resources that do not need each other, so that one can be exempt and the others put right.</summary>
public interface IControlOfResources : IControl
{
    /// <summary>Whether the control could write to something of this name.</summary>
    bool Has(string resource);

    /// <summary>Puts the account right, but for what is exempt.</summary>
    /// <returns>What was changed, and what a person should look at; the runner reports what is exempt.</returns>
    Task<ControlResult> EnsureAsync(TargetAccount account, IReadOnlySet<string> exempt, CancellationToken ct);

    /// <inheritdoc/>
    Task<ControlResult> IControl.EnsureAsync(TargetAccount account, CancellationToken ct) => EnsureAsync(account, FrozenSet<string>.Empty, ct);
}
