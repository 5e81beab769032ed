using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Lambda.Baseline;

/// <summary>
/// One item of the baseline. It inspects the account and changes only what differs: a second run changes nothing. The runner takes care of the order, reports,
/// exemptions and errors.
/// </summary>
/// <remarks>
/// A control's class is in the namespace <c>Controls.&lt;Service&gt;</c>. Its name in baseline.json and in reports is <c>&lt;Service&gt;.&lt;Class&gt;</c>. If its
/// line in baseline.json has parameters, its constructor takes <see cref="ControlParameters"/>. If it needs the functions' configuration, its constructor takes
/// <see cref="PartnerCloudOptions"/>. A control keeps no state between accounts. Controls without an <c>after</c> list run in parallel.
/// </remarks>
public interface IControl
{
    /// <summary>Applies the control to the account.</summary>
    /// <returns>The changes made, and what a person should check.</returns>
    Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct);
}
