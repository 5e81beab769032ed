using System.Text.Json.Nodes;
using PartnerCloud.ScriptedWorkflows;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.StatesLanguage.Executions;
using static PartnerCloud.ScriptedWorkflows.Simulation;

namespace PartnerCloud.StatesLanguage.Tests.Executions;

public class RedriveTests
{
    [Fact]
    public async Task Redrive_FailedTask_ContinuesWithItsInputVariablesAndFreshRetries()
    {
        var cloud = new Simulation();
        cloud.Functions.On("First", _ => "first").OnErrors("Second", ["Busy", "Busy", "Busy", "Busy"], payload => payload!.DeepClone());
        var execution = cloud.StartStates("""
            "A": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "First"}, "ResultPath": "$.got", "Assign": {"v.$": "$.Payload"}, "Next": "B"},
            "B": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                  "Parameters": {"FunctionName": "Second", "Payload": {"v.$": "$v", "n.$": "$.n", "redrives.$": "$$.Execution.RedriveCount", "retries.$": "$$.State.RetryCount"}},
                  "Retry": [{"ErrorEquals": ["Busy"], "MaxAttempts": 2}], "OutputPath": "$.Payload", "End": true}
            """, """{"n": 7}""");
        Assert.Equal("Busy", (await EndOf(execution)).Error);

        await cloud.Executions.RedriveAsync(execution.Arn);
        var state = await EndOf(execution);

        Assert.Equal(ExecutionStatus.Succeeded, state.Status);
        AssertJson("""{"v": "first", "n": 7, "redrives": 1, "retries": 1}""", JsonNode.Parse(state.Output!));
        Assert.Equal((1, 5, 1), (cloud.Functions.CountOf("First"), cloud.Functions.CountOf("Second"), state.RedriveCount));
    }

    [Fact]
    public async Task Redrive_AnyExecution_ContinuesTheHistory()
    {
        var cloud = new Simulation();
        cloud.Functions.OnErrors("F", ["Broken"], _ => 1);
        var execution = cloud.StartStates(""" "T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "F"}, "End": true} """);
        await EndOf(execution);

        await cloud.Executions.RedriveAsync(execution.Arn);
        await EndOf(execution);

        Assert.Equal("""
            1<0 ExecutionStarted
            2<0 TaskStateEntered
            3<2 TaskScheduled
            4<3 TaskStarted
            5<4 TaskFailed
            6<5 ExecutionFailed
            7<6 ExecutionRedriven
            8<7 TaskScheduled
            9<8 TaskStarted
            10<9 TaskSucceeded
            11<10 TaskStateExited
            12<11 ExecutionSucceeded
            """, Lines(execution.Events));
        Assert.Equal(1, execution.Events[6].Details!["redriveCount"]!.GetValue<int>());
    }

    [Fact]
    public async Task Redrive_Parallel_RunsOnlyTheBranchesThatFailedOrWereAborted()
    {
        var cloud = new Simulation();
        cloud.Functions.On("Done", _ => "done").OnErrors("Bad", ["Broken"], _ => "mended").On("Begun", _ => "begun").On("Late", _ => "late");
        var execution = cloud.StartStates($$$$"""
            "P": {"Type": "Parallel", "Branches": [
              {"StartAt": "D", "States": {"D": {{{{Function("Done", "\"End\": true")}}}}}},
              {"StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": 10, "Next": "B"}, "B": {{{{Function("Bad", "\"End\": true")}}}}}},
              {"StartAt": "S", "States": {"S": {{{{Function("Begun", "\"Assign\": {\"kept.$\": \"$\"}, \"Next\": \"L\"")}}}}, "L": {"Type": "Wait", "Seconds": 60, "Next": "M"},
                  "M": {{{{Function("Late", "\"ResultPath\": \"$\", \"Next\": \"N\"")}}}}, "N": {"Type": "Pass", "Parameters": {"kept.$": "$kept", "got.$": "$"}, "End": true}}}], "End": true}
            """);
        Assert.Equal("Broken", (await EndOf(execution)).Error);

        await cloud.Executions.RedriveAsync(execution.Arn);
        var state = await EndOf(execution);

        AssertJson("""["done", "mended", {"kept": {"p": "begun"}, "got": {"p": "late"}}]""", JsonNode.Parse(state.Output!));
        Assert.Equal((1, 2, 1, 1), (cloud.Functions.CountOf("Done"), cloud.Functions.CountOf("Bad"), cloud.Functions.CountOf("Begun"), cloud.Functions.CountOf("Late")));
        Assert.Single(execution.Events, item => item.Type == "ParallelStateStarted");
    }

    [Fact]
    public async Task Redrive_ParallelWithAResultTooLarge_RunsAllBranchesAgain()
    {
        var cloud = new Simulation();
        cloud.Functions.On("F", _ => new string('x', cloud.Functions.CountOf("F") <= 2 ? 200_000 : 1));
        var execution = cloud.StartStates("""
            "P": {"Type": "Parallel", "Branches": [
              {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:589942003651:function:F", "End": true}}},
              {"StartAt": "B", "States": {"B": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:589942003651:function:F", "End": true}}}], "End": true}
            """);
        Assert.Equal("States.DataLimitExceeded", (await EndOf(execution)).Error);

        await cloud.Executions.RedriveAsync(execution.Arn);

        AssertJson("""["x", "x"]""", JsonNode.Parse((await EndOf(execution)).Output!));
        Assert.Equal(4, cloud.Functions.CountOf("F"));
    }

    [Fact]
    public async Task Redrive_Map_RunsOnlyTheIterationsThatDidNotSucceed()
    {
        var cloud = new Simulation();
        var broken = true;
        cloud.Functions.OnAsync("F", (payload, _) => Task.FromResult(
            broken && payload!.GetValue<int>() == 2 ? ScriptedFunctions.Error("Two") : new(payload!.ToJsonString())));
        var execution = cloud.StartStates($$$$"""
            "M": {"Type": "Map", "MaxConcurrency": 1, "ItemProcessor": {"StartAt": "T", "States": {"T": {{{{Function("F", "\"End\": true")}}}}}}, "End": true}
            """, "[1, 2, 3]");
        await EndOf(execution);
        broken = false;

        await cloud.Executions.RedriveAsync(execution.Arn);

        AssertJson("[1, 2, 3]", JsonNode.Parse((await EndOf(execution)).Output!));
        Assert.Equal([1, 2, 2, 3], cloud.Functions.Calls.Select(call => call.Payload!.GetValue<int>()));
    }

    [Fact]
    public async Task Redrive_MapThatFailedInTheMiddle_ContinuesEachAbortedIteration()
    {
        var cloud = new Simulation();
        var broken = true;
        cloud.Functions.On("First", payload => payload!.DeepClone())
            .OnAsync("Second", (payload, _) => Task.FromResult(broken && payload!.GetValue<int>() == 2 ? ScriptedFunctions.Error("Two") : new(payload!.ToJsonString())));
        var execution = cloud.StartStates($$$$"""
            "M": {"Type": "Map", "MaxConcurrency": 2, "ItemProcessor": {"StartAt": "A", "States": {
                "A": {{{{Function("First", "\"Next\": \"W\"")}}}}, "W": {"Type": "Wait", "SecondsPath": "$", "Next": "B"}, "B": {{{{Function("Second", "\"End\": true")}}}}}}, "End": true}
            """, "[9, 2, 3]");
        Assert.Equal("Two", (await EndOf(execution)).Error);
        broken = false;

        await cloud.Executions.RedriveAsync(execution.Arn);

        AssertJson("[9, 2, 3]", JsonNode.Parse((await EndOf(execution)).Output!));
        Assert.Equal([2, 3, 9], cloud.Functions.Calls.Where(call => call.Function == "First").Select(call => call.Payload!.GetValue<int>()).Order());
        Assert.Equal([2, 2, 3, 9], cloud.Functions.Calls.Where(call => call.Function == "Second").Select(call => call.Payload!.GetValue<int>()).Order());
        Assert.Single(execution.Events, item => item.Type == "MapStateStarted");
        Assert.Single(execution.Events, item => item.Type == "MapIterationAborted");
    }

    [Fact]
    public async Task Redrive_TaskAfterAMap_CanRepeatOnlyTheFailedItems()
    {
        var cloud = new Simulation();
        var broken = true;
        cloud.Functions
            .OnAsync("Do", (payload, _) => Task.FromResult(broken && payload!.GetValue<string>() == "b" ? ScriptedFunctions.Error("Broken") : new(payload!.ToJsonString())))
            .OnAsync("Judge", (payload, _) =>
            {
                var failed = payload!["outcomes"]!.AsArray().Where(outcome => outcome is JsonObject).Select(outcome => outcome!["item"]!.DeepClone()).ToArray();
                var again = payload["redrives"]!.GetValue<int>() > payload["judged"]!.GetValue<int>();
                return Task.FromResult(failed.Length > 0 && !again
                    ? ScriptedFunctions.Error("SomeFailed")
                    : new(new JsonObject { ["left"] = new JsonArray(failed), ["count"] = failed.Length, ["redrives"] = payload["redrives"]!.DeepClone() }.ToJsonString()));
            });
        var execution = cloud.StartStates("""
            "Begin": {"Type": "Pass", "Assign": {"left.$": "$", "judged": 0}, "Next": "Each"},
            "Each": {"Type": "Map", "ItemsPath": "$left", "ItemProcessor": {"StartAt": "Do", "States": {
                "Do": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:589942003651:function:Do", "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Note"}], "End": true},
                "Note": {"Type": "Pass", "Parameters": {"item.$": "$$.Map.Item.Value"}, "End": true}}}, "Next": "Judge"},
            "Judge": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                "Parameters": {"FunctionName": "Judge", "Payload": {"outcomes.$": "$", "judged.$": "$judged", "redrives.$": "$$.Execution.RedriveCount"}},
                "Assign": {"left.$": "$.Payload.left", "judged.$": "$.Payload.redrives"}, "OutputPath": "$.Payload", "Next": "Left?"},
            "Left?": {"Type": "Choice", "Choices": [{"Variable": "$.count", "NumericGreaterThan": 0, "Next": "Each"}], "Default": "Done"},
            "Done": {"Type": "Succeed"}
            """, """["a", "b", "c"]""");
        Assert.Equal("SomeFailed", (await EndOf(execution)).Error);

        await cloud.Executions.RedriveAsync(execution.Arn);
        Assert.Equal("SomeFailed", (await EndOf(execution)).Error);
        broken = false;
        await cloud.Executions.RedriveAsync(execution.Arn);

        Assert.Equal(ExecutionStatus.Succeeded, (await EndOf(execution)).Status);
        Assert.Equal(["a", "b", "b", "b", "c"], cloud.Functions.Calls.Where(call => call.Function == "Do").Select(call => call.Payload!.GetValue<string>()).Order());
    }

    [Fact]
    public async Task Redrive_FailState_FailsAgain()
    {
        var cloud = new Simulation();
        var execution = cloud.StartStates(""" "F": {"Type": "Fail", "Error": "Final"} """);
        await EndOf(execution);

        await cloud.Executions.RedriveAsync(execution.Arn);

        Assert.Equal("Final", (await EndOf(execution)).Error);
        Assert.Equal(2, execution.Events.Count(item => item.Type == "FailStateEntered"));
    }

    [Fact]
    public async Task Redrive_TimedOutOrStoppedExecution_RestartsTheTimeLimitAndTheWait()
    {
        var cloud = new Simulation();
        var execution = cloud.StartStates(""" "W": {"Type": "Wait", "Seconds": 100, "End": true} """, more: "\"TimeoutSeconds\": 60,");
        Assert.Equal(ExecutionStatus.TimedOut, (await EndOf(execution)).Status);

        using (cloud.Activity.Begin())
        {
            await cloud.Executions.RedriveAsync(execution.Arn);
            cloud.Executions.Stop(execution.Arn, "Operator", "enough");
            Assert.Equal((ExecutionStatus.Aborted, "Operator", "enough"), (execution.State.Status, execution.State.Error, execution.State.Cause));
            await cloud.Executions.RedriveAsync(execution.Arn);
        }

        var state = await EndOf(execution);
        Assert.Equal((ExecutionStatus.TimedOut, 2), (state.Status, state.RedriveCount));
        Assert.Equal(TimeSpan.FromSeconds(120), cloud.Elapsed);
    }

    [Fact]
    public async Task Redrive_SameClientToken_IsTheSameRedrive()
    {
        var cloud = new Simulation();
        var execution = cloud.StartStates(""" "F": {"Type": "Fail"} """);
        await EndOf(execution);

        var first = await cloud.Executions.RedriveAsync(execution.Arn, "token");
        await EndOf(execution);
        var second = await cloud.Executions.RedriveAsync(execution.Arn, "token");

        Assert.Equal((first, 1), (second, execution.State.RedriveCount));
    }

    [Theory]
    [InlineData(14, true)]
    [InlineData(14.001, false)]
    public async Task Redrive_WithinFourteenDays_IsPossible(double days, bool possible)
    {
        var cloud = new Simulation();
        var execution = cloud.StartStates(""" "F": {"Type": "Fail"} """);
        await EndOf(execution);
        cloud.Clock.Advance(TimeSpan.FromDays(days));

        var error = await Record.ExceptionAsync(() => cloud.Executions.RedriveAsync(execution.Arn));

        Assert.Equal(possible ? null : "ExecutionNotRedrivable", (error as AwsErrorException)?.Code);
    }

    [Fact]
    public async Task Redrive_SucceededExecution_IsRefused()
    {
        var cloud = new Simulation();
        var execution = cloud.StartStates(""" "S": {"Type": "Succeed"} """);
        await EndOf(execution);

        var error = await Assert.ThrowsAsync<AwsErrorException>(() => cloud.Executions.RedriveAsync(execution.Arn));

        Assert.Equal("ExecutionNotRedrivable", error.Code);
        Assert.Contains("Execution is SUCCEEDED", error.Message, StringComparison.Ordinal);
    }

    private static string Function(string name, string more) => $$$"""
        {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "{{{name}}}", "Payload.$": "$"}, "ResultSelector": {"p.$": "$.Payload"}, {{{(more.Contains("ResultPath", StringComparison.Ordinal) ? "" : "\"OutputPath\": \"$.p\",")}}} {{{more}}}}
        """;
}
