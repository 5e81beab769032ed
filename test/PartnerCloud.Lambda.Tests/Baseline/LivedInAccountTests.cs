using System.Text.Json;
using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Local.Cloud;

namespace PartnerCloud.Lambda.Tests.Baseline;

/// <summary>A migrated account: nothing of the customer's is broken or weakened, ours stands beside it, and a person reads what he should look at.</summary>
public sealed class LivedInAccountTests
{
    private static readonly CloudOptions AtOnce = new() { CredentialReport = TimeSpan.Zero };

    /// <summary>Whatever no line names is as it was.</summary>
    [Fact]
    public async Task Ensure_LivedInAccount_LeavesTheCustomersAsItIsAndSetsOursBesideIt()
    {
        await using var aws = await TestAws.StartAsync(AtOnce);
        var accountId = await aws.NewLivedInAccountAsync();
        var before = aws.Cloud.Dump();

        await EnsureAsync(aws, accountId);

        var lines = DumpDiff.Lines(before, aws.Cloud.Dump());
        Assert.Equal([], lines);
    }

    [Fact]
    public async Task Ensure_LivedInAccount_ReportsWhatAPersonShouldLookAt()
    {
        await using var aws = await TestAws.StartAsync(AtOnce);
        var accountId = await aws.NewLivedInAccountAsync();

        var findings = (await EnsureAsync(aws, accountId)).SelectMany(report => report.Controls).Where(control => control.Findings is not null).SelectMany(control => control.Findings!.Select(finding => $"{control.Control}: {finding}"));

        Assert.Equal([], findings);
    }

    [Fact]
    public async Task Ensure_LivedInAccountAgain_WritesNothingAndReportsTheSame()
    {
        await using var aws = await TestAws.StartAsync(AtOnce);
        var accountId = await aws.NewLivedInAccountAsync();
        var first = await EnsureAsync(aws, accountId);
        var writes = aws.Cloud.Calls.CountWrites();

        var second = await EnsureAsync(aws, accountId);

        Assert.Equal(writes, aws.Cloud.Calls.CountWrites());
        Assert.All(second.SelectMany(report => report.Controls), control => Assert.Equal(ControlOutcome.AlreadyInPlace, control.Outcome));
        Assert.Equal(FindingsOf(first), FindingsOf(second));
    }

    [Fact]
    public async Task Compare_LivedInAccount_SaysWhatARunDoesAndWritesNothing()
    {
        await using var aws = await TestAws.StartAsync(AtOnce);
        var accountId = await aws.NewLivedInAccountAsync();
        var before = aws.Cloud.Dump();

        var announced = await RunAsync(part => aws.Baseline.CompareAsync(part, ControlRuns.Placed(accountId, "Invited"), "req-1", TestContext.Current.CancellationToken));

        Assert.Equal(before, aws.Cloud.Dump());
        var done = await EnsureAsync(aws, accountId);
        Assert.Equal(ChangesOf(done), ChangesOf(announced));
        Assert.Equal(FindingsOf(done), FindingsOf(announced));
    }

    /// <summary>An execution's state takes 256 KB, and holds both reports.</summary>
    [Fact]
    public async Task Ensure_FiveThousandUsersInAHundredGroups_ReportsInLessThanAHundredKilobytes()
    {
        await using var aws = await TestAws.StartAsync(AtOnce);
        var accountId = await aws.NewLivedInAccountAsync();
        using var iam = aws.Iam(accountId);
        for (var number = 0; number < 100; number++) await iam.CreateGroupAsync(new() { GroupName = $"team-{number:000}-{new string('g', 110)}" });
        await Parallel.ForAsync(0, 5000, TestContext.Current.CancellationToken, async (number, ct) => await iam.CreateUserAsync(new() { UserName = $"user-{number:0000}-{new string('u', 54)}" }, ct));

        var reports = await EnsureAsync(aws, accountId);

        Assert.Contains(FindingsOf(reports), finding => finding.EndsWith("and 4986 more", StringComparison.Ordinal));
        Assert.InRange(JsonSerializer.SerializeToUtf8Bytes(reports).Length, 10_000, 100_000);
    }

    private static Task<IReadOnlyList<BaselineReport>> EnsureAsync(TestAws aws, string accountId) =>
        RunAsync(part => aws.Baseline.EnsureAsync(part, ControlRuns.Placed(accountId, "Invited"), "req-1", TestContext.Current.CancellationToken));

    private static async Task<IReadOnlyList<BaselineReport>> RunAsync(Func<BaselinePart, Task<BaselineReport>> run) => [await run(BaselinePart.Identity), await run(BaselinePart.Audit)];

    private static IEnumerable<string> ChangesOf(IReadOnlyList<BaselineReport> reports) => reports.SelectMany(report => report.Controls).SelectMany(control => control.Changes);

    private static IEnumerable<string> FindingsOf(IReadOnlyList<BaselineReport> reports) => reports.SelectMany(report => report.Controls).SelectMany(control => control.Findings ?? []);
}
