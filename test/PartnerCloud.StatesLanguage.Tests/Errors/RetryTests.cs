using PartnerCloud.ScriptedWorkflows;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.StatesLanguage.Tests.Errors;

public class RetryTests
{
    [Theory]
    [InlineData("\"IntervalSeconds\": 3, \"MaxAttempts\": 2, \"BackoffRate\": 2", 2, 9)]
    [InlineData("\"IntervalSeconds\": 10, \"MaxAttempts\": 4, \"BackoffRate\": 1.5", 3, 47.5)]
    [InlineData("\"IntervalSeconds\": 10, \"MaxAttempts\": 10, \"BackoffRate\": 3, \"MaxDelaySeconds\": 20", 5, 90)]
    [InlineData("\"MaxAttempts\": 3", 3, 7)]
    [InlineData("\"BackoffRate\": 1", 3, 3)]
    public async Task Retry_IntervalRateAndMaximum_DecideTheDelay(string retrier, int errors, double seconds)
    {
        var cloud = new Simulation();
        cloud.Functions.OnErrors("F", Enumerable.Repeat("Busy", errors), _ => 1);

        var state = await cloud.RunStatesAsync(Task($$"""{"ErrorEquals": ["Busy"], {{retrier}}}"""));

        Assert.Equal(ExecutionStatus.Succeeded, state.Status);
        Assert.Equal(TimeSpan.FromSeconds(seconds), cloud.Elapsed);
        Assert.Equal(errors + 1, cloud.Functions.CountOf("F"));
    }

    [Theory]
    [InlineData(2, 3)]
    [InlineData(0, 1)]
    public async Task Retry_AttemptsUsedUp_FailsWithTheError(int most, int calls)
    {
        var cloud = new Simulation();
        cloud.Functions.OnErrors("F", Enumerable.Repeat("Busy", 9), _ => 1);

        var state = await cloud.RunStatesAsync(Task($$"""{"ErrorEquals": ["Busy"], "MaxAttempts": {{most}}}"""));

        Assert.Equal((ExecutionStatus.Failed, "Busy"), (state.Status, state.Error));
        Assert.Equal(calls, cloud.Functions.CountOf("F"));
    }

    [Fact]
    public async Task Retry_SeveralRetriers_CountSeparately()
    {
        var cloud = new Simulation();
        cloud.Functions.OnErrors("F", ["A", "B", "A", "B", "A"], _ => 1);

        var state = await cloud.RunStatesAsync(Task("""{"ErrorEquals": ["A"], "IntervalSeconds": 1, "BackoffRate": 1, "MaxAttempts": 2}, {"ErrorEquals": ["B"], "IntervalSeconds": 10, "BackoffRate": 1, "MaxAttempts": 2}"""));

        Assert.Equal("A", state.Error);
        Assert.Equal(TimeSpan.FromSeconds(22), cloud.Elapsed);
    }

    [Fact]
    public async Task Retry_FullJitter_PicksAnyDelayUpToTheWhole()
    {
        var delays = new List<double>();
        for (var seed = 0; seed < 40; seed++)
        {
            var cloud = new Simulation(new Random(seed));
            cloud.Functions.OnErrors("F", ["Busy"], _ => 1);
            await cloud.RunStatesAsync(Task("""{"ErrorEquals": ["Busy"], "IntervalSeconds": 100, "JitterStrategy": "FULL"}"""));
            delays.Add(cloud.Elapsed.TotalSeconds);
        }

        Assert.All(delays, delay => Assert.InRange(delay, 0, 100));
        Assert.True(delays.Min() < 30 && delays.Max() > 70, string.Join(' ', delays));
    }

    [Theory]
    [InlineData("States.ALL", "Anything", true)]
    [InlineData("States.TaskFailed", "Anything", true)]
    [InlineData("Anything", "Anything", true)]
    [InlineData("anything", "Anything", false)]
    [InlineData("Any", "Anything", false)]
    [InlineData("States.ALL", "States.Runtime", false)]
    [InlineData("States.Runtime", "States.Runtime", false)]
    [InlineData("States.ALL", "States.DataLimitExceeded", false)]
    [InlineData("States.DataLimitExceeded", "States.DataLimitExceeded", true)]
    public async Task ErrorEquals_NamesAndWildcards_MatchAsDocumented(string name, string error, bool expected)
    {
        var cloud = new Simulation();
        cloud.Functions.OnErrors("F", [error], _ => 1);

        var state = await cloud.RunStatesAsync(Task($$"""{"ErrorEquals": ["{{name}}"], "MaxAttempts": 1}"""));

        Assert.Equal(expected ? ExecutionStatus.Succeeded : ExecutionStatus.Failed, state.Status);
    }

    [Theory]
    [InlineData("Parallel", "States.TaskFailed", "Own", true)]
    [InlineData("Map", "States.TaskFailed", "Own", true)]
    [InlineData("Map", "States.TaskFailed", "States.Timeout", false)]
    [InlineData("Map", "States.TaskFailed", "States.BranchFailed", true)]
    [InlineData("Parallel", "States.HeartbeatTimeout", "States.Timeout", false)]
    public async Task TaskFailed_InParallelAndMap_IsAWildcardForEverythingButTimeouts(string type, string name, string error, bool expected)
    {
        var inner = $$"""{"StartAt": "F", "States": {"F": {"Type": "Fail", "Error": "{{error}}"} } }""";
        var state = await new Simulation().RunStatesAsync($$"""
            "S": {"Type": "{{type}}", {{(type == "Map" ? $"\"ItemProcessor\": {inner}" : $"\"Branches\": [{inner}]")}}, "Catch": [{"ErrorEquals": ["{{name}}"], "Next": "C"}], "End": true},
            "C": {"Type": "Pass", "End": true}
            """, "[1]");

        Assert.Equal(expected ? ExecutionStatus.Succeeded : ExecutionStatus.Failed, state.Status);
    }

    [Fact]
    public async Task Context_DuringRetries_CountsThem()
    {
        var cloud = new Simulation();
        cloud.Functions.OnErrors("F", ["Busy", "Busy"], _ => 1);

        await cloud.RunStatesAsync(""" "T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "F", "Payload.$": "$$.State.RetryCount"}, "Retry": [{"ErrorEquals": ["Busy"]}], "End": true} """);

        Assert.Equal([0, 1, 2], cloud.Functions.Calls.Select(call => call.Payload!.GetValue<int>()));
    }

    [Fact]
    public async Task Catch_ResultPathAndAssign_UseTheErrorAndTheRawInput()
    {
        var cloud = new Simulation();
        cloud.Functions.OnAsync("F", (_, _) => System.Threading.Tasks.Task.FromResult(ScriptedFunctions.Error("Refused", "because")));

        var output = await cloud.OutputOfAsync("""
            "T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "InputPath": "$.in", "Parameters": {"FunctionName": "F"},
                  "Catch": [{"ErrorEquals": ["Other"], "Next": "Never"},
                            {"ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Assign": {"why.$": "States.StringToJson($.Cause)"}, "Next": "Caught"}], "End": true},
            "Caught": {"Type": "Pass", "Parameters": {"name.$": "$.error.Error", "kept.$": "$.in.x", "why.$": "$why.errorMessage"}, "End": true},
            "Never": {"Type": "Succeed"}
            """, """{"in": {"x": 1}}""");

        Simulation.AssertJson("""{"name": "Refused", "kept": 1, "why": "because"}""", output);
    }

    private static string Task(string retriers) => $$"""
        "T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "F"}, "Retry": [{{retriers}}], "End": true}
        """;
}
