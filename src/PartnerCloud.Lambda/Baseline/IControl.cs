using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Lambda.Baseline;

/// <summary>
/// One item of the baseline. It inspects, and changes only what differs; running it again changes nothing. Order, reports, exemptions and
/// errors belong to the runner.
/// </summary>
/// <remarks>
/// A control lies in <c>Controls.&lt;Service&gt;</c>; <c>&lt;Service&gt;.&lt;Class&gt;</c> is its name in baseline.json and in reports. One whose
/// line in baseline.json has parameters takes its <see cref="ControlParameters"/> in its constructor, and one that needs the functions'
/// configuration its <see cref="PartnerCloudOptions"/>. A control keeps nothing between accounts: those that baseline.json does not
/// order run side by side.
/// </remarks>
public interface IControl
{
    /// <summary>Puts the account right.</summary>
    /// <returns>What was changed, and what a person should look at.</returns>
    Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct);
}
