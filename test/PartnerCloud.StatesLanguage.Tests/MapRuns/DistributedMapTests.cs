using System.Text.Json.Nodes;
using PartnerCloud.ScriptedWorkflows;
using PartnerCloud.StatesLanguage.Executions;
using static PartnerCloud.ScriptedWorkflows.Simulation;

namespace PartnerCloud.StatesLanguage.Tests.MapRuns;

public class DistributedMapTests
{
    private const string Pass = """ {"P": {"Type": "Pass", "End": true}} """;
    private const string Call = """ {"T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "F", "Payload.$": "$"}, "OutputPath": "$.Payload", "End": true}} """;

    [Fact]
    public async Task Run_OfAList_HasTheHistoryRecordedOnAws()
    {
        var execution = new Simulation().StartStates(Map(Pass), "[1, 2]");
        var state = await EndOf(execution);

        Assert.Equal("[1,2]", state.Output);
        Assert.Equal("""
            1<0 ExecutionStarted
            2<0 MapStateEntered
            3<2 MapStateStarted
            4<3 MapRunStarted
            5<4 MapRunSucceeded
            6<5 MapStateSucceeded
            7<5 MapStateExited
            8<7 ExecutionSucceeded
            """, Lines(execution.Events));
        AssertJson("""{"length": 2}""", execution.Events[2].Details);
        var run = Assert.Single(execution.MapRuns);
        Assert.StartsWith("arn:aws:states:us-east-1:589942003651:mapRun:machine/items:", run.Arn, StringComparison.Ordinal);
        AssertJson($$"""{"mapRunArn": "{{run.Arn}}"}""", execution.Events[3].Details);
        Assert.Null(execution.Events[4].DetailsName);
    }

    [Fact]
    public async Task Children_AreExecutionsOfTheirOwn()
    {
        var execution = new Simulation().StartStates(Map("""{"P": {"Type": "Pass", "Parameters": {"id.$": "$$.Execution.Id", "input.$": "$$.Execution.Input", "machine.$": "$$.StateMachine.Name"}, "End": true}}"""), """["a"]""");
        var state = await EndOf(execution);

        var child = Assert.Single(execution.MapRuns[0].Executions);
        Assert.StartsWith("arn:aws:states:us-east-1:589942003651:execution:machine/items:", child.Arn, StringComparison.Ordinal);
        Assert.Same(child, execution.FindChild(child.Arn));
        AssertJson($$"""[{"id": "{{child.Arn}}", "input": "a", "machine": "machine/items"}]""", JsonNode.Parse(state.Output!));
        Assert.Equal("""
            1<0 ExecutionStarted
            2<0 PassStateEntered
            3<2 PassStateExited
            4<3 ExecutionSucceeded
            """, Lines(child.Events));
    }

    [Fact]
    public async Task Failure_WithoutTolerance_FailsTheRunAndTheState()
    {
        var cloud = new Simulation();
        cloud.Functions.On("F", payload => payload!.GetValue<int>() == 1 ? throw new InvalidOperationException("no") : 0);
        var execution = cloud.StartStates(Map(Call, """ "MaxConcurrency": 1, """), "[0, 1, 2]");
        var state = await EndOf(execution);

        Assert.Equal((ExecutionStatus.Failed, "States.ExceedToleratedFailureThreshold", "The specified tolerated failure threshold was exceeded"), (state.Status, state.Error, state.Cause));
        Assert.Equal("""
            1<0 ExecutionStarted
            2<0 MapStateEntered
            3<2 MapStateStarted
            4<3 MapRunStarted
            5<4 MapRunFailed
            6<5 MapStateFailed
            7<6 ExecutionFailed
            """, Lines(execution.Events));
        var counts = execution.MapRuns[0].ItemCounts;
        Assert.Equal((1, 1, 1, 3), (counts.Succeeded, counts.Failed, counts.Pending, counts.Total));
    }

    [Fact]
    public async Task Failure_BeyondTolerance_StopsTheOtherChildren()
    {
        var execution = new Simulation().StartStates(Map("""
            {"C": {"Type": "Choice", "Choices": [{"Variable": "$", "NumericEquals": 0, "Next": "F"}], "Default": "W"},
             "F": {"Type": "Fail", "Error": "E"}, "W": {"Type": "Wait", "Seconds": 60, "End": true}}
            """), "[1, 0, 2]");
        await EndOf(execution);

        Assert.Equal([ExecutionStatus.Aborted, ExecutionStatus.Failed, ExecutionStatus.Aborted], await StatesOf(execution));
    }

    [Theory]
    [InlineData(""" "ToleratedFailureCount": 1, """, "[0, 1, 2]", ExecutionStatus.Succeeded)]
    [InlineData(""" "ToleratedFailureCount": 1, """, "[0, 1, 1]", ExecutionStatus.Failed)]
    [InlineData(""" "ToleratedFailurePercentage": 50, """, "[0, 1]", ExecutionStatus.Succeeded)]
    [InlineData(""" "ToleratedFailurePercentage": 49.9, """, "[0, 1]", ExecutionStatus.Failed)]
    [InlineData(""" "ToleratedFailurePercentage": 90, "ToleratedFailureCount": 0, """, "[0, 1]", ExecutionStatus.Failed)]
    public async Task Tolerance_EitherLimit_FailsTheRun(string fields, string input, ExecutionStatus expected)
    {
        var cloud = new Simulation();
        cloud.Functions.On("F", payload => payload!.GetValue<int>() == 1 ? throw new InvalidOperationException("no") : 0);

        var state = await cloud.RunStatesAsync(Map(Call, fields), input);

        Assert.Equal(expected, state.Status);
    }

    [Theory]
    [InlineData("ToleratedFailureCountPath", "\"x\"", "The ToleratedFailureCountPath field refers to value \"x\" which is not a valid integer: $.t")]
    [InlineData("ToleratedFailureCountPath", "-1", "ToleratedFailureCount cannot be negative.")]
    [InlineData("ToleratedFailurePercentagePath", "\"x\"", "The ToleratedFailurePercentagePath field refers to value \"x\" which is not a valid float: $.t")]
    [InlineData("ToleratedFailurePercentagePath", "100.1", "ToleratedFailurePercentage must be between 0 and 100.")]
    public async Task Tolerance_ByAWrongPath_FailsBeforeTheRun(string field, string value, string cause)
    {
        var execution = new Simulation().StartStates(Map(Pass, $""" "ItemsPath": "$.i", "{field}": "$.t", """), $$"""{"i": [1], "t": {{value}}}""");
        var state = await EndOf(execution);

        Assert.Equal(("States.Runtime", true), (state.Error, state.Cause!.EndsWith(cause, StringComparison.Ordinal)));
        Assert.Equal(["ExecutionStarted", "MapStateEntered", "MapStateStarted", "ExecutionFailed"], execution.Events.Select(item => item.Type));
    }

    [Fact]
    public async Task Batches_HaveItemsAndBatchInput()
    {
        var output = await new Simulation().OutputOfAsync(
            Map(Pass, """ "ItemsPath": "$.i", "ItemSelector": {"n.$": "$$.Map.Item.Value"}, "ItemBatcher": {"MaxItemsPerBatch": 2, "BatchInput": {"x.$": "$.x"}}, """), """{"i": [1, 2, 3], "x": 5}""");

        AssertJson("""[{"BatchInput": {"x": 5}, "Items": [{"n": 1}, {"n": 2}]}, {"BatchInput": {"x": 5}, "Items": [{"n": 3}]}]""", output);
    }

    [Fact]
    public async Task Batches_ByBytes_AreNoLarger()
    {
        var output = await new Simulation().OutputOfAsync(Map(Pass, """ "ItemBatcher": {"MaxInputBytesPerBatch": 18}, """), "[111, 22, 3, 4]");

        AssertJson("""[{"Items": [111, 22]}, {"Items": [3, 4]}]""", output);
    }

    [Fact]
    public async Task Items_OfAnObject_AreItsPairs()
    {
        var output = await new Simulation().OutputOfAsync(Map(Pass), """{"a": 1}""");

        AssertJson("""[{"Key": "a", "Value": 1}]""", output);
    }

    [Fact]
    public async Task Retry_OfTheState_StartsANewRunForAllItems()
    {
        var cloud = new Simulation();
        cloud.Functions.OnErrors("F", ["Busy"], _ => 1);
        var execution = cloud.StartStates(Map(Call, """ "Retry": [{"ErrorEquals": ["States.ExceedToleratedFailureThreshold"]}], """), "[1]");
        await EndOf(execution);

        Assert.Equal("[1]", execution.State.Output);
        Assert.Equal([MapRunStatus.Failed, MapRunStatus.Succeeded], execution.MapRuns.Select(run => run.Status));
        Assert.DoesNotContain("MapStateFailed", execution.Events.Select(item => item.Type));
    }

    [Fact]
    public async Task Output_Over256KiB_FailsTheRun()
    {
        var execution = new Simulation().StartStates(Map("""{"P": {"Type": "Pass", "Result": "RESULT", "End": true}}""".Replace("RESULT", new string('x', 100_000), StringComparison.Ordinal)), "[1, 2, 3]");
        var state = await EndOf(execution);

        Assert.Equal(("States.DataLimitExceeded", MapRunStatus.Failed), (state.Error, execution.MapRuns[0].Status));
    }

    [Fact]
    public async Task Stop_OfTheParent_AbortsTheRunAndItsChildren()
    {
        var cloud = new Simulation();
        var hold = cloud.Activity.Begin();
        var execution = cloud.StartStates(Map("""{"W": {"Type": "Wait", "Seconds": 60, "End": true}}""", """ "MaxConcurrency": 1, """), "[1, 2]");
        while (execution.MapRuns is not [{ ExecutionCounts.Running: 1 }])
            await Task.Yield();
        cloud.Executions.Stop(execution.Arn);
        hold.Dispose();
        while (execution.MapRuns[0].Status == MapRunStatus.Running)
            await Task.Yield();

        var counts = execution.MapRuns[0].ExecutionCounts;
        Assert.Equal((MapRunStatus.Aborted, 1, 1), (execution.MapRuns[0].Status, counts.Aborted, counts.Pending));
    }

    [Fact]
    public async Task TimeLimit_OfTheParent_AbortsTheRun()
    {
        var execution = new Simulation().StartStates(Map("""{"W": {"Type": "Wait", "Seconds": 60, "End": true}}"""), "[1]", """ "TimeoutSeconds": 5, """);
        await EndOf(execution);

        Assert.Equal([ExecutionStatus.Aborted], await StatesOf(execution));
        Assert.Equal(ExecutionStatus.TimedOut, execution.State.Status);
    }

    [Fact]
    public async Task Children_TenThousand_RunInSeconds()
    {
        var execution = new Simulation().StartStates(Map(Pass, """ "ResultPath": null, """), "[" + string.Join(',', Enumerable.Range(0, 10_000)) + "]");
        var state = await EndOf(execution);

        Assert.Equal((ExecutionStatus.Succeeded, 10_000), (state.Status, execution.MapRuns[0].ExecutionCounts.ResultsWritten));
    }

    [Fact]
    public async Task Variables_OfAChild_AreItsOwn()
    {
        var output = await new Simulation().OutputOfAsync(
            """ "A": {"Type": "Pass", "Assign": {"v": 1}, "Next": "M"}, """ + Map("""{"P": {"Type": "Pass", "Assign": {"v": 2}, "Next": "Q"}, "Q": {"Type": "Pass", "Parameters": {"v.$": "$v"}, "End": true}}"""), "[1]");

        AssertJson("""[{"v": 2}]""", output);
    }

    private static string Map(string states, string fields = "")
    {
        var first = JsonNode.Parse(states)!.AsObject().First().Key;
        return $$"""
            "M": {"Type": "Map", "Label": "items", {{fields}}
                  "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "{{first}}", "States": {{states}}}, "End": true}
            """;
    }

    private static async Task<ExecutionStatus[]> StatesOf(Execution parent) => [.. (await Task.WhenAll(parent.MapRuns[0].Executions.Select(EndOf))).Select(state => state.Status)];
}
