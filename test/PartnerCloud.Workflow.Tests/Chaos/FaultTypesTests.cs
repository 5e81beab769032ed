using PartnerCloud.Local.Chaos;
using PartnerCloud.Local.Chaos.Scenarios;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Workflow.Tests.Chaos;

/// <summary>Each type of fault has its effect on a call. A fault without effect would prove nothing.</summary>
public sealed class FaultTypesTests
{
    private const string Caller = "MaintainUser";
    private const string Operation = "DeleteLoginProfile";
    private static readonly ResetPasswordScenario Scenario = new();
    private static readonly Lazy<Task<CallSite>> Site = new(async () => (await ScenarioRunner.RunWithoutFaultsAsync(Scenario, CancellationToken.None)).Calls.First(call => (call.Caller, call.Operation) == (Caller, Operation)));

    /// <summary>The results of the operation's calls, and how often its function was killed. A retry finds that the change was made, also after a stale read.</summary>
    [Theory]
    [InlineData("throttled", "Throttling x 2, OK x 1", 0)]
    [InlineData("throttled-on", "Throttling x 9, OK x 1", 0)]
    [InlineData("failing", "ServiceFailure x 9, OK x 1", 0)]
    [InlineData("cut", "ConnectionCut x 9, OK x 1", 0)]
    [InlineData("answer-lost", "AnswerLost x 1, NoSuchEntity x 1", 0)]
    [InlineData("killed", "OK x 1, NoSuchEntity x 1", 1)]
    [InlineData("killed-on", "OK x 1, NoSuchEntity x 1", 3)]
    [InlineData("stale", "OK x 1, NoSuchEntity x 1", 0)]
    public async Task FaultType_AtACall_HasTheExpectedResults(string name, string results, int deaths)
    {
        var (calls, execution) = await RunAsync(name);

        Assert.Equal((results, deaths), (Grouped(calls), execution.Events.Count(entry => entry.Type == "TaskFailed" && (string?)entry.Details?["error"] == "Runtime.ExitError")));
    }

    [Theory]
    [InlineData("denied", "AccessDenied", 5)]
    [InlineData("denied-on", "AccessDenied", 240)]
    [InlineData("unavailable", "ServiceUnavailable", 240)]
    public async Task FaultType_WithADuration_LastsForAllOfIt(string name, string error, int minutes)
    {
        var (calls, _) = await RunAsync(name);

        Assert.Equal([error, "OK"], calls.Select(call => call.Result).Distinct());
        Assert.All(calls, call => Assert.Equal(call.Result == error, call.Time - calls[0].Time < TimeSpan.FromMinutes(minutes)));
    }

    private static async Task<(IReadOnlyList<CallRecord> Calls, Execution Execution)> RunAsync(string name)
    {
        (IReadOnlyList<CallRecord> Calls, Execution Execution)? result = null;
        var faultCase = new FaultCase(Scenario, await Site.Value, FaultTypes.All.Single(candidate => candidate.Name == name));
        await ScenarioRunner.RunWithFaultAsync(faultCase, TestContext.Current.CancellationToken, (stage, execution) =>
            result = ([.. stage.Cloud.Calls.All.Where(call => call.Operation == Operation && call.Origin == faultCase.Site.Origin)], execution));
        return result!.Value;
    }

    private static string Grouped(IEnumerable<CallRecord> calls) =>
        string.Join(", ", calls.Aggregate(new List<(string Result, int Times)>(), (rows, call) =>
        {
            if (rows.Count > 0 && rows[^1].Result == call.Result) rows[^1] = (call.Result, rows[^1].Times + 1);
            else rows.Add((call.Result, 1));
            return rows;
        }).Select(row => $"{row.Result} x {row.Times}"));
}
