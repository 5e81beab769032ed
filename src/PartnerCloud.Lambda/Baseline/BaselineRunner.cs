using Amazon.Runtime;
using Microsoft.Extensions.Logging;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Errors;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Baseline;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Baseline;

/// <summary>
/// Runs the controls of a part of the baseline in parallel. A control starts as soon as the controls in its <c>after</c> list are done. If a control fails, the
/// error names it.
/// </summary>
/// <param name="catalog">The controls.</param>
/// <param name="accounts">Opens the account.</param>
/// <param name="time">The clock for the last day of exemptions.</param>
/// <param name="log">Gets all changes and findings of a control if the report has room for only some of them; null for no log.</param>
public sealed class BaselineRunner(BaselineCatalog catalog, TargetAccountFactory accounts, TimeProvider time, ILogger<BaselineRunner>? log = null)
{
    /// <summary>Applies a part of the baseline. After an error, the changes made so far stay, and the next run finds them in place.</summary>
    /// <remarks>If controls fail, the others finish first. Then the run fails with the error of the first failed control, in the baseline's order.</remarks>
    /// <exception cref="AccountAccessNotReadyException">The account cannot be accessed yet. A later retry succeeds.</exception>
    /// <exception cref="BaselineNotSettledException">AWS has not processed what a control wrote. A later retry succeeds.</exception>
    /// <exception cref="AccountAccessDeniedException">A policy denies a call of a control for good.</exception>
    /// <exception cref="BaselineControlFailedException">AWS refused a request of a control.</exception>
    /// <exception cref="BucketNameTakenException">A well-known bucket name belongs to another account.</exception>
    /// <exception cref="PartnerNameTakenException">A resource of the customer's own has a name that the partner needs.</exception>
    /// <exception cref="TrailLimitReachedException">The account has no room for the audit trail.</exception>
    public Task<BaselineReport> EnsureAsync(BaselinePart part, PlacedAccount placed, string executionName, OutcomeCounts? earlier = null, CancellationToken ct = default) =>
        RunAsync(part, placed, executionName, earlier, dryRun: false, ct);

    /// <summary>Reports what <see cref="EnsureAsync"/> would change now. Writes nothing.</summary>
    /// <inheritdoc cref="EnsureAsync"/>
    public Task<BaselineReport> CompareAsync(BaselinePart part, PlacedAccount placed, string executionName, OutcomeCounts? earlier = null, CancellationToken ct = default) =>
        RunAsync(part, placed, executionName, earlier, dryRun: true, ct);

    private async Task<BaselineReport> RunAsync(BaselinePart part, PlacedAccount placed, string executionName, OutcomeCounts? earlier, bool dryRun, CancellationToken ct)
    {
        using var account = await accounts.OpenAsync(placed, executionName, dryRun, ct);
        var running = new OrderedDictionary<string, Task<ControlReport>>(StringComparer.Ordinal);
        foreach (var control in catalog.ControlsOf(part)) running.Add(control.Name, RunAsync(control, [.. control.After.Select(name => running[name])], account, ct));
        var controls = await Task.WhenAll(running.Values);
        return new(catalog.Version, controls, OutcomeCounts.Of(controls, earlier), dryRun);
    }

    private async Task<ControlReport> RunAsync(NamedControl named, Task<ControlReport>[] before, TargetAccount account, CancellationToken ct)
    {
        await Task.WhenAll(before);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var exemptions = catalog.ExemptionsOf(named.Name, account.AccountId, today);
        if (exemptions.FirstOrDefault(exemption => exemption.Resource is null) is { } whole) return new(named.Name, ControlOutcome.Exempt, [whole.InWords]);
        try
        {
            return ReportOn(named.Name, await ApplyAsync(named.Control, exemptions, account, ct), exemptions, account);
        }
        catch (AmazonServiceException answer) when (!AwsErrorClassifier.IsTemporary(answer))
        {
            if (await RefusalExplainer.ExplainAsync(named.Name, answer, account, ct) is { } denied) throw denied;
            if (AwsErrorClassifier.IsNotSettled(answer)) throw new BaselineNotSettledException(named.Name, AwsErrorClassifier.CodeOf(answer), answer);
            if (!AwsErrorClassifier.IsNotReady(answer)) throw new BaselineControlFailedException(named.Name, answer);
            throw;
        }
    }

    private ControlReport ReportOn(string control, ControlResult result, IReadOnlyList<Exemption> exemptions, TargetAccount account)
    {
        IReadOnlyList<string> changes = account.IsDryRun ? [.. result.Changes.Select(change => $"would: {change}")] : result.Changes;
        var report = new ControlReport(control, OutcomeOf(result, account.IsDryRun), ReportLimits.OfChanges(changes), NullIfEmpty(ReportLimits.OfFindings(result.Findings)),
            NullIfEmpty(ReportLimits.OfChanges([.. exemptions.Select(exemption => exemption.InWords)])), NullIfEmpty(ReportLimits.OfChecks(result.Checks)));
        LogIfCut(changes, report.Changes);
        LogIfCut([.. result.Findings.Select(finding => finding.Text)], [.. (report.Findings ?? []).Select(finding => finding.Text)]);
        return report;

        void LogIfCut(IReadOnlyList<string> texts, IReadOnlyList<string> kept)
        {
            if (!kept.SequenceEqual(texts)) foreach (var text in texts) log?.LogInformation("{Control} {AccountId} {Text}", control, account.AccountId, text);
        }
    }

    /// <summary>A promise that does not hold outweighs what was corrected. A note changes nothing.</summary>
    private static ControlOutcome OutcomeOf(ControlResult result, bool isDryRun) =>
        result.Findings.Any(finding => finding.Severity != FindingSeverity.Note) ? ControlOutcome.NotMet
        : result.Changes.Count == 0 ? ControlOutcome.AlreadyInPlace
        : isDryRun ? ControlOutcome.WouldApply
        : ControlOutcome.Applied;

    private static Task<ControlResult> ApplyAsync(IControl control, IReadOnlyList<Exemption> exemptions, TargetAccount account, CancellationToken ct) =>
        control is IControlOfResources resources
            ? resources.EnsureAsync(account, exemptions.Select(exemption => exemption.Resource!).ToHashSet(StringComparer.Ordinal), ct)
            : control.EnsureAsync(account, ct);

    private static IReadOnlyList<T>? NullIfEmpty<T>(IReadOnlyList<T> items) => items.Count > 0 ? items : null;
}
