using PartnerCloud.Local.Chaos;
using PartnerCloud.Local.Chaos.Scenarios;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Workflow.Tests.Chaos;

/// <summary>What survives a fault that does nothing has survived nothing: each kind does to a call what it says.</summary>
public sealed class FaultTypesTests
{
    private const string Caller = "MaintainUser";
    private const string Operation = "DeleteLoginProfile";
    private static readonly ResetPasswordScenario Scene = new();
    private static readonly Lazy<Task<CallSite>> Site = new(async () => (await ScenarioRunner.RunWithoutFaultsAsync(Scene, CancellationToken.None)).Calls.First(call => (call.Caller, call.Operation) == (Caller, Operation)));

    /// <summary>The calls of the operation, and how often its function died. Who tries again finds that the change was made, and so does who reads that it was not.</summary>
    [Theory]
    [InlineData("throttled", "Throttling x 2, OK x 1", 0)]
    [InlineData("throttled-on", "Throttling x 9, OK x 1", 0)]
    [InlineData("failing", "ServiceFailure x 9, OK x 1", 0)]
    [InlineData("cut", "ConnectionCut x 9, OK x 1", 0)]
    [InlineData("answer-lost", "AnswerLost x 1, NoSuchEntity x 1", 0)]
    [InlineData("killed", "OK x 1, NoSuchEntity x 1", 1)]
    [InlineData("killed-on", "OK x 1, NoSuchEntity x 1", 3)]
    [InlineData("stale", "OK x 1, NoSuchEntity x 1", 0)]
    public async Task Disturbance_OfACall_IsWhatItsNameSays(string kind, string results, int deaths)
    {
        var (calls, execution) = await PlayAsync(kind);

        Assert.Equal((results, deaths), (InARow(calls), execution.Events.Count(entry => entry.Type == "TaskFailed" && (string?)entry.Details?["error"] == "Runtime.ExitError")));
    }

    [Theory]
    [InlineData("denied", "AccessDenied", 5)]
    [InlineData("denied-on", "AccessDenied", 240)]
    [InlineData("unavailable", "ServiceUnavailable", 240)]
    public async Task Disturbance_ThatLasts_DoesSoForItsWholeTime(string kind, string error, int minutes)
    {
        var (calls, _) = await PlayAsync(kind);

        Assert.Equal([error, "OK"], calls.Select(call => call.Result).Distinct());
        Assert.All(calls, call => Assert.Equal(call.Result == error, call.Time - calls[0].Time < TimeSpan.FromMinutes(minutes)));
    }

    private static async Task<(IReadOnlyList<CallRecord> Calls, Execution Execution)> PlayAsync(string kind)
    {
        (IReadOnlyList<CallRecord> Calls, Execution Execution)? seen = null;
        var scenario = new FaultCase(Scene, await Site.Value, FaultTypes.All.Single(candidate => candidate.Name == kind));
        await ScenarioRunner.RunWithFaultAsync(scenario, TestContext.Current.CancellationToken, (stage, execution) =>
            seen = ([.. stage.Cloud.Calls.All.Where(call => call.Operation == Operation && call.Origin == scenario.Site.Origin)], execution));
        return seen!.Value;
    }

    private static string InARow(IEnumerable<CallRecord> calls) =>
        string.Join(", ", calls.Aggregate(new List<(string Result, int Times)>(), (rows, call) =>
        {
            if (rows.Count > 0 && rows[^1].Result == call.Result) rows[^1] = (call.Result, rows[^1].Times + 1);
            else rows.Add((call.Result, 1));
            return rows;
        }).Select(row => $"{row.Result} x {row.Times}"));
}
