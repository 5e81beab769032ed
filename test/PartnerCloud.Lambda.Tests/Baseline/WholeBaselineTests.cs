using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Lambda.Contract.Baseline;
using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Lambda.Tests.Baseline;

/// <summary>The whole baseline as customers get it: its calls, its writes, and what a dry run says about it.</summary>
public sealed class WholeBaselineTests
{
    private const int MillisecondsPerCall = 80;

    private static readonly BaselinePart[] Parts = [BaselinePart.Identity, BaselinePart.Audit];

    /// <summary>docs/how-it-works.md states these numbers.</summary>
    [Fact]
    public async Task Ensure_FreshAndHardenedAccount_MakesTheDocumentedNumberOfCalls()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();

        var fresh = await CallsOfAsync(aws, () => EnsureAsync(aws, accountId));
        var hardened = await CallsOfAsync(aws, () => EnsureAsync(aws, accountId));

        Assert.Equal((102, 70), (fresh.Count, fresh.Count(call => call.IsWrite)));
        Assert.Equal((40, 0), (hardened.Count, hardened.Count(call => call.IsWrite)));
    }

    /// <summary>
    /// Every call takes 80 ms, the calls of a control follow each other, and controls run side by side as the baseline allows.
    /// Some controls make calls side by side too, so the real time is shorter.
    /// </summary>
    [Fact]
    public async Task Ensure_FreshAccount_TakesLessThanTenSeconds()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        var longest = 0;
        foreach (var part in Parts)
        {
            var account = await aws.Accounts.OpenAsync(ControlRuns.Placed(accountId, "Created"), "req-1");
            using var _ = account;
            var opening = 1 + (await CallsOfAsync(aws, () => account.Identities.ReadAsync(TestContext.Current.CancellationToken))).Count;
            var ends = new Dictionary<string, int>();
            foreach (var (name, control, after) in BaselineCatalog.Load(aws.Options).ControlsOf(part))
            {
                var calls = await CallsOfAsync(aws, () => control.EnsureAsync(account, TestContext.Current.CancellationToken));
                ends[name] = after.Select(before => ends[before]).DefaultIfEmpty(opening).Max() + calls.Count;
            }
            longest += ends.Values.Max();
        }

        Assert.Equal(4480, longest * MillisecondsPerCall);
    }

    [Fact]
    public async Task Compare_FreshAccount_SaysWhatARunDoesAndWritesNothing()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();

        var announced = await CompareAsync(aws, accountId);
        var done = await EnsureAsync(aws, accountId);

        Assert.NotEmpty(announced);
        Assert.Equal(done, announced.Select(AsDone));
    }

    [Fact]
    public async Task Compare_DriftedAccount_SaysWhatARunDoesAndWritesNothing()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await EnsureAsync(aws, accountId);
        var unchanged = await CompareAsync(aws, accountId);
        await BaselineDrift.EverywhereAsync(aws, accountId);

        var announced = await CompareAsync(aws, accountId);
        var done = await EnsureAsync(aws, accountId);

        Assert.All(unchanged, line => Assert.DoesNotContain("WouldApply", line, StringComparison.Ordinal));
        Assert.Equal(BaselineDrift.Controls, announced.Where(line => line.Contains(" WouldApply:", StringComparison.Ordinal)).Select(line => line.Split(' ')[0]));
        Assert.Equal(done, announced.Select(AsDone));
        Assert.Equal(unchanged, await CompareAsync(aws, accountId));
    }

    /// <summary>In a drifted account, hardening writes what differs and nothing else.</summary>
    [Fact]
    public async Task Ensure_DriftedAccount_WritesOncePerDifference()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await EnsureAsync(aws, accountId);
        await BaselineDrift.EverywhereAsync(aws, accountId);

        var writes = (await CallsOfAsync(aws, () => EnsureAsync(aws, accountId))).Where(call => call.IsWrite).Select(call => call.Operation);

        Assert.Equal(BaselineDrift.RepairWrites.Order(), writes.Order());
    }

    private static Task<IReadOnlyList<string>> EnsureAsync(TestAws aws, string accountId) => LinesOfAsync(part => aws.Baseline.EnsureAsync(part, accountId, "req-1"));

    private static async Task<IReadOnlyList<string>> CompareAsync(TestAws aws, string accountId)
    {
        var before = aws.Cloud.Calls.CountWrites();
        var lines = await LinesOfAsync(async part =>
        {
            var report = await aws.Baseline.CompareAsync(part, ControlRuns.Placed(accountId, "Created"), "req-1", ct: TestContext.Current.CancellationToken);
            Assert.True(report.DryRun);
            return report;
        });
        Assert.Equal(before, aws.Cloud.Calls.CountWrites());
        return lines;
    }

    /// <summary>The line of a dry run, as the run itself writes it.</summary>
    private static string AsDone(string announced) => announced.Replace(" WouldApply:", " Applied:", StringComparison.Ordinal).Replace("would: ", "", StringComparison.Ordinal);

    private static async Task<IReadOnlyList<string>> LinesOfAsync(Func<BaselinePart, Task<BaselineReport>> run)
    {
        var lines = new List<string>();
        foreach (var part in Parts)
            lines.AddRange((await run(part)).Controls.Select(control => $"{control.Control} {control.Outcome}: {string.Join("; ", control.Changes)} | {string.Join("; ", control.FindingTexts())}"));
        return lines;
    }

    private static async Task<IReadOnlyList<CallRecord>> CallsOfAsync(TestAws aws, Func<Task> run)
    {
        var before = aws.Cloud.Calls.All.Count;
        await run();
        return [.. aws.Cloud.Calls.All.Skip(before)];
    }
}
