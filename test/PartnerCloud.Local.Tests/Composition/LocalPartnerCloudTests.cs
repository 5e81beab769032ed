using System.Text.Json.Nodes;
using PartnerCloud.Local.Composition;
using PartnerCloud.Local.Functions;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.Local.Tests.Composition;

public sealed class LocalPartnerCloudTests
{
    [Fact]
    public async Task Measure_OnSchedule_LogsOneLineThatCloudWatchCanRead()
    {
        var log = new FunctionLog();
        var clock = new VirtualTime(DateTimeOffset.UtcNow);
        await using var local = await LocalPartnerCloud.StartAsync(new() { Clock = clock, MeasureEvery = TimeSpan.FromMinutes(5), FunctionLog = log }, TestContext.Current.CancellationToken);

        clock.Advance(TimeSpan.FromMinutes(5));
        await local.OperatorsNotifiedAsync();

        var line = JsonNode.Parse(Assert.Single(log.Lines, line => line.Text.Contains("oldestWorkingSeconds", StringComparison.Ordinal)).Text)!;
        Assert.Equal((0, 0, 0), ((int)line["oldestWorkingSeconds"]!, (int)line["workingExecutions"]!, (int)line["waitingExecutions"]!));
        Assert.Equal("INFO", (string?)line["level"]);
    }

    [Fact]
    public async Task Revoke_OnSchedule_UsesTheCloudsOwnTime()
    {
        var clock = new VirtualTime(new(2031, 5, 1, 12, 0, 0, TimeSpan.Zero));
        await using var local = await LocalPartnerCloud.StartAsync(new() { Clock = clock, RevokeEvery = TimeSpan.FromHours(1) }, TestContext.Current.CancellationToken);

        clock.Advance(TimeSpan.FromHours(1));
        await local.OperatorsNotifiedAsync();

        Assert.Contains(local.Cloud.Calls.All, call => call.Operation == "ListSecrets" && call.Principal.EndsWith("/RevokeUnusedPasswords", StringComparison.Ordinal));
        Assert.Contains("\"time\":\"2031-05-01T13:00:00Z\"", LocalPasswordRevocation.EventAt(local.Cloud), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dispose_WhileAnExecutionRuns_StopsItAndLeavesNoProcessAndNoFile()
    {
        // Nothing moves this clock, so the execution waits for its account until it is stopped.
        var local = await LocalPartnerCloud.StartAsync(new() { Clock = new VirtualTime(DateTimeOffset.UtcNow) }, TestContext.Current.CancellationToken);
        var execution = local.StepFunctions.Executions.Start(local.StateMachineArn("onboard-account"), "req-000123", await SampleAsync());
        await execution.FollowAsync(TestContext.Current.CancellationToken).FirstAsync(added => added.Type == "WaitStateEntered", TestContext.Current.CancellationToken);
        var processes = local.Processes!.Processes.Keys.ToList();
        Assert.NotEmpty(processes);

        await local.DisposeAsync();

        Assert.Equal(ExecutionStatus.Aborted, (await execution.Completion).Status);
        Assert.All(processes, id => Assert.Throws<ArgumentException>(() => System.Diagnostics.Process.GetProcessById(id)));
        var files = Directory.EnumerateFileSystemEntries(Path.GetTempPath()).ToList();
        Assert.All(processes, id => Assert.DoesNotContain(files, file => Path.GetFileName(file).Contains($"-{id}-", StringComparison.Ordinal)));
    }

    private static Task<string> SampleAsync() =>
        File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Samples", "create-account.json"), TestContext.Current.CancellationToken);
}
