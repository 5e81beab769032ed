using System.Text.Json.Nodes;
using PartnerCloud.ScriptedWorkflows;
using PartnerCloud.StatesLanguage.Executions;
using static PartnerCloud.ScriptedWorkflows.Simulation;

namespace PartnerCloud.StatesLanguage.Tests.States;

public class ParallelAndMapTests
{
    [Fact]
    public async Task Parallel_Branches_RunAtOnce()
    {
        var cloud = new Simulation();

        var output = await cloud.OutputOfAsync("""
            "P": {"Type": "Parallel", "Branches": [
              {"StartAt": "A", "States": {"A": {"Type": "Wait", "Seconds": 20, "Next": "A2"}, "A2": {"Type": "Pass", "Result": "a", "End": true}}},
              {"StartAt": "B", "States": {"B": {"Type": "Wait", "Seconds": 30, "Next": "B2"}, "B2": {"Type": "Pass", "Result": "b", "End": true}}}], "End": true}
            """);

        AssertJson("""["a", "b"]""", output);
        Assert.Equal(TimeSpan.FromSeconds(30), cloud.Elapsed);
    }

    [Fact]
    public async Task Parallel_BranchFails_AbortsTheOthersAtOnceAndKeepsTheError()
    {
        var cloud = new Simulation();
        var execution = cloud.StartStates("""
            "P": {"Type": "Parallel", "Branches": [
              {"StartAt": "A", "States": {"A": {"Type": "Wait", "Seconds": 5, "Next": "A2"}, "A2": {"Type": "Fail", "Error": "Broken", "Cause": "really"}}},
              {"StartAt": "B", "States": {"B": {"Type": "Wait", "Seconds": 300, "End": true}}}], "End": true}
            """);

        var state = await EndOf(execution);

        Assert.Equal((ExecutionStatus.Failed, "Broken", "really"), (state.Status, state.Error, state.Cause));
        Assert.Equal(TimeSpan.FromSeconds(5), cloud.Elapsed);
        Assert.Equal(
            ["ExecutionStarted", "ParallelStateEntered", "ParallelStateStarted", "WaitStateEntered", "WaitStateEntered", "WaitStateExited", "FailStateEntered", "WaitStateAborted", "ParallelStateFailed", "ExecutionFailed"],
            execution.Events.Select(item => item.Type));
    }

    [Fact]
    public async Task Parallel_WithRetryAndCatch_RunsAllBranchesAgainAndThenCatches()
    {
        var cloud = new Simulation();
        cloud.Functions.On("Good", _ => 1).OnErrors("Bad", ["Broken", "Broken"], _ => 1);

        var output = await cloud.OutputOfAsync("""
            "P": {"Type": "Parallel", "Branches": [
                {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:589942003651:function:Good", "End": true}}},
                {"StartAt": "B", "States": {"B": {"Type": "Wait", "Seconds": 1, "Next": "B2"}, "B2": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:589942003651:function:Bad", "End": true}}}],
              "Retry": [{"ErrorEquals": ["Broken"], "MaxAttempts": 1}], "Catch": [{"ErrorEquals": ["Broken"], "Next": "Caught"}], "End": true},
            "Caught": {"Type": "Pass", "Parameters": {"error.$": "$.Error"}, "End": true}
            """);

        AssertJson("""{"error": "Broken"}""", output);
        Assert.Equal((2, 2), (cloud.Functions.CountOf("Good"), cloud.Functions.CountOf("Bad")));
    }

    [Theory]
    [InlineData("", 10)]
    [InlineData("\"MaxConcurrency\": 1,", 60)]
    [InlineData("\"MaxConcurrency\": 2,", 30)]
    [InlineData("\"MaxConcurrencyPath\": \"$.most\",", 20)]
    [InlineData("\"MaxConcurrencyPath\": \"$.text\",", 30)]
    public async Task Map_Iterations_RunUpToTheConcurrencyAndKeepTheirOrder(string concurrency, double seconds)
    {
        var cloud = new Simulation();

        var output = await cloud.OutputOfAsync($$$$"""
            "M": {"Type": "Map", "ItemsPath": "$.items", {{{{concurrency}}}}
                  "ItemSelector": {"i.$": "$$.Map.Item.Index", "v.$": "$$.Map.Item.Value", "k.$": "$.k"},
                  "ItemProcessor": {"ProcessorConfig": {"Mode": "INLINE"}, "StartAt": "W", "States": {
                    "W": {"Type": "Wait", "Seconds": 10, "Next": "O"}, "O": {"Type": "Pass", "Parameters": {"r.$": "States.Format('{}{}{}{}', $.i, $.v, $.k, $$.Map.Item.Value)"}, "OutputPath": "$.r", "End": true}}}, "End": true}
            """, """{"items": ["a", "b", "c", "d", "e", "f"], "k": "k", "most": 3, "text": "2"}""");

        AssertJson("""["0aka", "1bkb", "2ckc", "3dkd", "4eke", "5fkf"]""", output);
        Assert.Equal(TimeSpan.FromSeconds(seconds), cloud.Elapsed);
    }

    [Theory]
    [InlineData("", 20)]
    [InlineData("\"MaxConcurrency\": 0,", 20)]
    [InlineData("\"MaxConcurrency\": 100,", 20)]
    [InlineData("\"MaxConcurrency\": 20,", 30)]
    public async Task Map_ManyIterations_RunFortyAtOnce(string concurrency, double seconds)
    {
        var cloud = new Simulation();

        await cloud.OutputOfAsync($$"""
            "M": {"Type": "Map", {{concurrency}} "ItemProcessor": {"StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": 10, "End": true} } }, "End": true}
            """, $"[{string.Join(',', Enumerable.Range(0, 41))}]");

        Assert.Equal(TimeSpan.FromSeconds(seconds), cloud.Elapsed);
    }

    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("\"NoNumber\"", "NoNumber")]
    [InlineData("1.5", "1.5")]
    [InlineData("-1", "-1")]
    public async Task Map_ConcurrencyIsNoNumber_FailsBeforeItStarts(string value, string shown)
    {
        var execution = new Simulation().StartStates("""
            "M": {"Type": "Map", "ItemsPath": "$.items", "MaxConcurrencyPath": "$.most", "ItemProcessor": {"StartAt": "I", "States": {"I": {"Type": "Succeed"}}}, "End": true}
            """, $$"""{"items": [1], "most": {{value}}}""");

        var state = await EndOf(execution);

        Assert.Equal(["ExecutionStarted", "MapStateEntered", "ExecutionFailed"], execution.Events.Select(item => item.Type));
        Assert.Equal(
            $"An error occurred while executing the state 'M' (entered at the event id #2). The MaxConcurrencyPath field refers to value \"{shown}\" which is not a valid integer: $.most",
            state.Cause);
    }

    [Fact]
    public async Task Map_EmptyList_IsAnEmptyList()
    {
        var execution = new Simulation().StartStates("""
            "M": {"Type": "Map", "Iterator": {"StartAt": "I", "States": {"I": {"Type": "Succeed"}}}, "End": true}
            """, "[]");

        Assert.Equal("[]", (await EndOf(execution)).Output);
        Assert.Equal(0, execution.Events.Single(item => item.Type == "MapStateStarted").Details!["length"]!.GetValue<int>());
    }

    [Fact]
    public async Task Map_IterationFails_FailsAndRecordsIt()
    {
        var execution = new Simulation().StartStates("""
            "M": {"Type": "Map", "MaxConcurrency": 1, "ItemProcessor": {"StartAt": "C", "States": {
                "C": {"Type": "Choice", "Choices": [{"Variable": "$", "NumericEquals": 2, "Next": "F"}], "Default": "S"}, "F": {"Type": "Fail", "Error": "Two"}, "S": {"Type": "Succeed"}}}, "End": true}
            """, "[1, 2, 3]");

        var state = await EndOf(execution);

        Assert.Equal("Two", state.Error);
        Assert.Equal(
            ["MapIterationStarted 0", "MapIterationSucceeded 0", "MapIterationStarted 1", "MapIterationFailed 1"],
            execution.Events.Where(item => item.Type.StartsWith("MapIteration", StringComparison.Ordinal)).Select(item => $"{item.Type} {item.Details!["index"]}"));
    }

    [Fact]
    public async Task Map_IterationsWithCatch_AllFinish()
    {
        var cloud = new Simulation();
        cloud.Functions.OnAsync("F", (payload, _) => Task.FromResult(payload!.GetValue<int>() == 2 ? ScriptedFunctions.Error("Broken", "two") : new(payload!.ToJsonString())));
        var execution = cloud.StartStates("""
            "M": {"Type": "Map", "MaxConcurrency": 2, "ItemProcessor": {"StartAt": "T", "States": {
                "T": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:589942003651:function:F",
                      "Catch": [{"ErrorEquals": ["States.ALL"], "Assign": {"error.$": "$.Error"}, "ResultPath": "$", "Next": "C"}], "Next": "W"},
                "W": {"Type": "Wait", "Seconds": 10, "End": true},
                "C": {"Type": "Pass", "Parameters": {"item.$": "$$.Map.Item.Value", "error.$": "$error"}, "End": true}}}, "End": true}
            """, "[1, 2, 3, 4]");

        var state = await EndOf(execution);

        AssertJson("""[1, {"item": 2, "error": "Broken"}, 3, 4]""", JsonNode.Parse(state.Output!));
        Assert.Equal(4, execution.Events.Count(item => item.Type == "MapIterationSucceeded"));
        Assert.DoesNotContain(execution.Events, item => item.Type is "MapIterationFailed" or "MapIterationAborted");
    }

    [Theory]
    [InlineData("\"ToleratedFailurePercentage\": 50,")]
    [InlineData("\"ToleratedFailureCount\": 1,")]
    public void Map_WithToleratedFailures_IsRefused(string field)
    {
        var error = Assert.ThrowsAny<Exception>(() => new Simulation().CreateStates($$$$"""
            "M": {"Type": "Map", {{{{field}}}} "ItemProcessor": {"StartAt": "I", "States": {"I": {"Type": "Succeed"}}}, "End": true}
            """));

        Assert.Contains("ToleratedFailure", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Map_InputIsNotAList_Fails()
    {
        var state = await new Simulation().RunStatesAsync("""
            "M": {"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": {"Type": "Succeed"}}}, "End": true}
            """);

        Assert.Equal("States.Runtime", state.Error);
        Assert.Contains("must be an array", state.Cause, StringComparison.Ordinal);
    }
}
