using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Baseline;

namespace PartnerCloud.Lambda.Tests.Baseline;

/// <summary>Runs single controls in a simulated account, with their parameters in baseline.json.</summary>
internal static class ControlRuns
{
    /// <summary>A part of the baseline in an account that Organizations created.</summary>
    public static Task<BaselineReport> EnsureAsync(this BaselineRunner baseline, BaselinePart part, string accountId, string executionName) =>
        baseline.EnsureAsync(part, Placed(accountId, "Created"), executionName, ct: TestContext.Current.CancellationToken);

    /// <summary>What the control changed.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(this TestAws aws, string accountId, string control) => (await aws.ResultAsync(accountId, control)).Changes;

    /// <summary>Runs controls, each in a run of its own.</summary>
    public static async Task RunAllAsync(this TestAws aws, string accountId, params IEnumerable<string> controls)
    {
        foreach (var control in controls) await aws.RunAsync(accountId, control);
    }

    /// <summary>The findings of the control, which must not change anything.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(this TestAws aws, string accountId, string control, string joined = "Created")
    {
        var writes = aws.Cloud.Calls.CountWrites(accountId: accountId);
        var result = await aws.ResultAsync(accountId, control, joined);
        Assert.Empty(result.Changes);
        Assert.Equal(writes, aws.Cloud.Calls.CountWrites(accountId: accountId));
        return result.FindingTexts();
    }

    /// <summary>The findings as people read them, without the last full stop.</summary>
    public static IReadOnlyList<string> FindingTexts(this ControlResult result) => [.. result.Findings.Select(finding => finding.Text[..^1])];

    /// <summary>The findings of a report as people read them.</summary>
    public static IReadOnlyList<string> FindingTexts(this ControlReport report) => [.. (report.Findings ?? []).Select(finding => finding.Text[..^1])];

    /// <summary>What the control changed and found, in an account that was created or invited.</summary>
    public static async Task<ControlResult> ResultAsync(this TestAws aws, string accountId, string control, string joined = "Created")
    {
        using var account = await aws.Accounts.OpenAsync(Placed(accountId, joined), "req-1");
        return await Named(control, aws.Options).Control.EnsureAsync(account, TestContext.Current.CancellationToken);
    }

    /// <summary>What the control changed and found with other parameters, as JSON.</summary>
    public static async Task<ControlResult> ResultWithAsync(this TestAws aws, string accountId, string control, string parameters, string joined = "Created")
    {
        var file = BaselineFile.Parse($$"""{"version":"1","identity":[{"control":"{{control}}","parameters":{{parameters}}}],"audit":[],"exemptions":[]}""");
        using var account = await aws.Accounts.OpenAsync(Placed(accountId, joined), "req-1");
        return await new BaselineCatalog(file, aws.Options).ControlsOf(BaselinePart.Identity).Single().Control.EnsureAsync(account, TestContext.Current.CancellationToken);
    }

    /// <summary>Asserts that the control finds everything in place and writes nothing.</summary>
    public static async Task AssertInPlaceAsync(this TestAws aws, string accountId, string control)
    {
        var writes = aws.Cloud.Calls.CountWrites(accountId: accountId);
        Assert.Empty(await aws.RunAsync(accountId, control));
        Assert.Equal(writes, aws.Cloud.Calls.CountWrites(accountId: accountId));
    }

    public static PlacedAccount Placed(string accountId, string joined) => new(accountId, $"arn:aws:organizations::589942003651:account/o-1/{accountId}", "Acme", joined);

    public static NamedControl Named(string control, PartnerCloudOptions options)
    {
        var catalog = BaselineCatalog.Load(options);
        return catalog.ControlsOf(BaselinePart.Identity).Concat(catalog.ControlsOf(BaselinePart.Audit)).Single(named => named.Name == control);
    }
}
