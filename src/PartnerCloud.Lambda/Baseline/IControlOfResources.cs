using System.Collections.Frozen;
using PartnerCloud.Lambda.Aws.Accounts;

namespace PartnerCloud.Lambda.Baseline;

/// <summary>A control of several independent resources. One can be exempt while the control corrects the others.</summary>
public interface IControlOfResources : IControl
{
    /// <summary>Whether the control can write to a resource with this name.</summary>
    bool Has(string resource);

    /// <summary>Applies the control to the account, except for the exempt resources.</summary>
    /// <returns>The changes made, and what a person should check. The runner reports what is exempt.</returns>
    Task<ControlResult> EnsureAsync(TargetAccount account, IReadOnlySet<string> exempt, CancellationToken ct);

    /// <inheritdoc/>
    Task<ControlResult> IControl.EnsureAsync(TargetAccount account, CancellationToken ct) => EnsureAsync(account, FrozenSet<string>.Empty, ct);
}
