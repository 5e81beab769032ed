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
/// Runs the controls of a part of the baseline side by side, each as soon as those are through that it has to come after, and names the control
/// where one fails.
/// </summary>
/// <param name="catalog">The controls.</param>
/// <param name="accounts">Opens the account.</param>
/// <param name="time">Whether an exemption still holds.</param>
/// <param name="log">Takes all that a control says where the report can hold only the beginning; null for nowhere.</param>
public sealed class BaselineRunner(BaselineCatalog catalog, TargetAccountFactory accounts, TimeProvider time, ILogger<BaselineRunner>? log = null)
{
    /// <summary>In bytes, for one control. The reports of all controls travel through the workflow together, which hands on no more than 256 KiB.</summary>
    private const int MostOfChanges = 3_000;

    /// <summary>In bytes, for one control.</summary>
    private const int MostOfFindings = 6_000;

    /// <summary>Puts a part of the baseline in place. What was put in place before an error stays, and is found in place next time.</summary>
    /// <remarks>Where controls fail, the others end first; then the first failure, in the baseline's order, is the run's.</remarks>
    /// <exception cref="AccountAccessNotReadyException">The account does not let us work in it yet. Waiting helps.</exception>
    /// <exception cref="BaselineNotSettledException">AWS has not taken in what a control wrote. Waiting helps.</exception>
    /// <exception cref="BaselineControlFailedException">AWS refused what a control asked for.</exception>
    /// <exception cref="BucketNameTakenException">A well-known bucket name belongs to another account.</exception>
    /// <exception cref="PartnerNameTakenException">The account has something of its own under a name of the partner's.</exception>
    /// <exception cref="TrailLimitReachedException">The account has no room for the audit trail.</exception>
    public Task<BaselineReport> EnsureAsync(BaselinePart part, PlacedAccount placed, string executionName, CancellationToken ct = default) =>
        RunAsync(part, placed, executionName, dryRun: false, ct);

    /// <summary>Reports what <see cref="EnsureAsync"/> would do now, and writes nothing.</summary>
    /// <inheritdoc cref="EnsureAsync"/>
    public Task<BaselineReport> CompareAsync(BaselinePart part, PlacedAccount placed, string executionName, CancellationToken ct = default) =>
        RunAsync(part, placed, executionName, dryRun: true, ct);

    private async Task<BaselineReport> RunAsync(BaselinePart part, PlacedAccount placed, string executionName, bool dryRun, CancellationToken ct)
    {
        using var account = await accounts.OpenAsync(placed, executionName, dryRun, ct);
        var running = new OrderedDictionary<string, Task<ControlReport>>(StringComparer.Ordinal);
        foreach (var control in catalog.ControlsOf(part)) running.Add(control.Name, RunAsync(control, [.. control.After.Select(name => running[name])], account, ct));
        return new(catalog.Version, await Task.WhenAll(running.Values), dryRun);
    }

    private async Task<ControlReport> RunAsync(NamedControl named, Task<ControlReport>[] before, TargetAccount account, CancellationToken ct)
    {
        await Task.WhenAll(before);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var exemptions = catalog.ExemptionsOf(named.Name, account.AccountId, today);
        if (exemptions.FirstOrDefault(exemption => exemption.Resource is null) is { } whole) return new(named.Name, ControlOutcome.Exempt, [whole.InWords]);
        try
        {
            var (changes, findings) = await PutRightAsync(named.Control, exemptions, account, ct);
            return new(named.Name, changes.Count > 0 ? ControlOutcome.Applied : ControlOutcome.AlreadyInPlace, ToldOf(changes, MostOfChanges), NullIfEmpty(ToldOf(findings, MostOfFindings)),
                NullIfEmpty(ToldOf([.. exemptions.Select(exemption => exemption.InWords)], MostOfChanges)));

            IReadOnlyList<string> ToldOf(IReadOnlyList<string> texts, int longest)
            {
                var told = TextLimiter.Of(texts, longest);
                if (!ReferenceEquals(told, texts)) foreach (var text in texts) log?.LogInformation("{Control} {AccountId} {Text}", named.Name, account.AccountId, text);
                return told;
            }
        }
        catch (AmazonServiceException answer) when (AwsErrorClassifier.IsNotSettled(answer))
        {
            throw new BaselineNotSettledException(named.Name, AwsErrorClassifier.CodeOf(answer), answer);
        }
        catch (AmazonServiceException answer) when (!AwsErrorClassifier.IsTemporary(answer) && !AwsErrorClassifier.IsNotReady(answer))
        {
            throw new BaselineControlFailedException(named.Name, answer);
        }
    }

    private static Task<ControlResult> PutRightAsync(IControl control, IReadOnlyList<Exemption> exemptions, TargetAccount account, CancellationToken ct) =>
        control is IControlOfResources resources
            ? resources.EnsureAsync(account, exemptions.Select(exemption => exemption.Resource!).ToHashSet(StringComparer.Ordinal), ct)
            : control.EnsureAsync(account, ct);

    private static IReadOnlyList<string>? NullIfEmpty(IReadOnlyList<string> texts) => texts.Count > 0 ? texts : null;
}
