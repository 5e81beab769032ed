using PartnerCloud.Local.Tests.Commands;

namespace PartnerCloud.Local.Tests.Chaos;

public sealed class ChaosCommandTests
{
    [Fact]
    public async Task Chaos_OneScenarioAndFaultType_PrintsTheFiguresAndWritesAReport()
    {
        using var directory = new TemporaryDirectory();
        var report = Path.Combine(directory.Path, "chaos.md");
        var console = new TestConsole();

        Assert.Equal(0, await console.RunAsync("chaos", "--scenario", "connect-account", "--kind", "answer-lost", "--report", report));

        Assert.Contains("2 fault cases: 2 survived (2 without a redrive), 0 lost, 0 doubled, 0 with an untrue cause, 0 leaked, 0 not struck; 0 redrives,", console.Printed, StringComparison.Ordinal);
        Assert.Contains("| connect-account | answer-lost | 2 | 2 | 2 | 0 |", await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chaos_OneFaultCase_PrintsWhatHappened()
    {
        var console = new TestConsole();

        Assert.Equal(0, await console.RunAsync("chaos", "--only", "connect-account/VerifyCamAccess.organizations.DescribeAccount.1/denied"));

        Assert.Contains("AccessDeniedException", console.Printed, StringComparison.Ordinal);
        Assert.Contains("ExecutionRedriven", console.Printed, StringComparison.Ordinal);
        Assert.Contains("Survived; redrives: 1", console.Printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--scenario", "nothing")]
    [InlineData("--kind", "earthquake")]
    [InlineData("--only", "connect-account/VerifyCamAccess.iam.NoSuchCall.1/denied")]
    [InlineData("--only", "connect")]
    public async Task Chaos_UnknownName_EndsWithUsage(params string[] args) => Assert.Equal(2, await new TestConsole().RunAsync(["chaos", .. args]));
}
