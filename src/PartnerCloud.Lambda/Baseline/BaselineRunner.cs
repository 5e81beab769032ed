using Amazon.Runtime;
using PartnerCloud.Lambda.Access;
using PartnerCloud.Lambda.Accounts;
using PartnerCloud.Lambda.Errors;

namespace PartnerCloud.Lambda.Baseline;

/// <summary>Runs the controls of a part of the baseline in their order, and names the control where one fails.</summary>
/// <param name="catalog">The controls.</param>
/// <param name="accounts">Opens the account.</param>
/// <param name="time">Whether an exemption still holds.</param>
public sealed class BaselineRunner(BaselineCatalog catalog, TargetAccountFactory accounts, TimeProvider time)
{
    /// <summary>Puts a part of the baseline in place. What was put in place before an error stays, and is found in place next time.</summary>
    /// <exception cref="AccountAccessNotReadyException">The account does not let us work in it yet. Waiting helps.</exception>
    /// <exception cref="BaselineNotSettledException">AWS has not taken in what a control wrote. Waiting helps.</exception>
    /// <exception cref="BaselineControlFailedException">AWS refused what a control asked for.</exception>
    /// <exception cref="BucketNameTakenException">A well-known bucket name belongs to another account.</exception>
    /// <exception cref="PartnerNameTakenException">The account has something of its own under a name of the partner's.</exception>
    public async Task<BaselineReport> EnsureAsync(BaselinePart part, PlacedAccount placed, string executionName, CancellationToken ct = default)
    {
        using var account = await accounts.OpenAsync(placed, executionName, ct);
        var reports = new List<ControlReport>();
        foreach (var control in catalog.ControlsOf(part)) reports.Add(await RunAsync(control, account, ct));
        return new(catalog.Version, reports);
    }

    private async Task<ControlReport> RunAsync(NamedControl named, TargetAccount account, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (catalog.ExemptionOf(named.Name, account.AccountId, today) is { } exemption) return new(named.Name, ControlOutcome.Exempt, [exemption.InWords]);
        try
        {
            var (changes, findings) = await named.Control.EnsureAsync(account, ct);
            return new(named.Name, changes.Count > 0 ? ControlOutcome.Applied : ControlOutcome.AlreadyInPlace, changes, findings.Count > 0 ? findings : null);
        }
        catch (AmazonServiceException answer) when (AwsAnswer.IsNotSettled(answer))
        {
            throw new BaselineNotSettledException(named.Name, AwsAnswer.CodeOf(answer), answer);
        }
        catch (AmazonServiceException answer) when (!AwsAnswer.IsTemporary(answer) && !AwsAnswer.IsNotReady(answer))
        {
            throw new BaselineControlFailedException(named.Name, answer);
        }
    }
}
