using System.Text.Json.Nodes;
using PartnerCloud.ScriptedWorkflows;
using PartnerCloud.StatesLanguage.Executions;
using static PartnerCloud.ScriptedWorkflows.Simulation;

namespace PartnerCloud.StatesLanguage.Tests.MapRuns;

public class MapRunRedriveTests
{
    private const string TwoSteps = """
        {"A": {"Type": "Pass", "Next": "T"},
         "T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "F", "Payload.$": "$"}, "OutputPath": "$.Payload", "End": true}}
        """;

    [Fact]
    public async Task Redrive_OfTheParent_ContinuesFailedChildrenAndStartsPendingOnes()
    {
        var (cloud, broken) = Create();
        broken.Add(1);
        var execution = await FailAsync(cloud, Map(TwoSteps, """ "MaxConcurrency": 1, """), "[0, 1, 2]");
        var run = execution.MapRuns[0];
        var before = run.Executions.Select(child => child.Arn).ToList();
        broken.Clear();

        await cloud.Executions.RedriveAsync(execution.Arn);
        var state = await EndOf(execution);

        Assert.Equal("[0,1,2]", state.Output);
        Assert.Equal([run], execution.MapRuns);
        Assert.Equal(3, run.Executions.Count);
        Assert.Equal(before, run.Executions.Take(2).Select(child => child.Arn));
        Assert.Equal((MapRunStatus.Succeeded, 1, 3, 0), (run.Status, run.RedriveCount, run.ItemCounts.Succeeded, run.ItemCounts.Failed));
        Assert.Equal([0, 1, 0], run.Executions.Select(child => child.State.RedriveCount));
        Assert.Single(run.Executions[1].Events, item => item.Type == "PassStateEntered");
        Assert.Equal("""
            7<6 ExecutionFailed
            8<7 ExecutionRedriven
            9<8 MapRunRedriven
            10<9 MapRunSucceeded
            11<10 MapStateSucceeded
            12<10 MapStateExited
            13<12 ExecutionSucceeded
            """, Lines(execution.Events.Skip(6)));
        AssertJson($$"""{"mapRunArn": "{{run.Arn}}", "redriveCount": 1}""", execution.Events[8].Details);
    }

    [Fact]
    public async Task Redrive_WithExpressChildren_StartsThemAnew()
    {
        var (cloud, broken) = Create();
        broken.Add(1);
        var execution = await FailAsync(cloud, Map(TwoSteps, "", "EXPRESS"), "[1]");
        broken.Clear();

        await cloud.Executions.RedriveAsync(execution.Arn);
        await EndOf(execution);

        var children = execution.MapRuns[0].Executions;
        Assert.Equal([ExecutionStatus.Failed, ExecutionStatus.Succeeded], children.Select(child => child.State.Status));
        Assert.NotEqual(children[0].Arn, children[1].Arn);
        Assert.Equal(1, execution.MapRuns[0].ExecutionCounts.Total);
    }

    [Fact]
    public async Task Redrive_AfterAnErrorOfTheOutput_StartsANewRun()
    {
        var (cloud, _) = Create();
        var execution = await FailAsync(cloud, Map(TwoSteps, """ "OutputPath": "$.missing", """), "[1]");

        await cloud.Executions.RedriveAsync(execution.Arn);
        await EndOf(execution);

        Assert.Equal([0, 0], execution.MapRuns.Select(run => run.RedriveCount));
    }

    [Fact]
    public async Task Redrive_AfterTheDataLimit_StartsANewRun()
    {
        var cloud = new Simulation();
        cloud.Functions.On("F", _ => new string('x', 150_000));
        var execution = await FailAsync(cloud, Map(TwoSteps), "[1, 2]");

        await cloud.Executions.RedriveAsync(execution.Arn);
        await EndOf(execution);

        Assert.Equal(2, execution.MapRuns.Count);
    }

    [Fact]
    public async Task Redrive_OfAStoppedParent_ContinuesItsChildren()
    {
        var cloud = new Simulation();
        var hold = cloud.Activity.Begin();
        var execution = cloud.StartStates(Map("""{"W": {"Type": "Wait", "Seconds": 60, "End": true}}"""), "[1, 2]");
        while (execution.MapRuns is not [{ ExecutionCounts.Running: 2 }])
            await Task.Yield();
        cloud.Executions.Stop(execution.Arn);
        await cloud.Executions.RedriveAsync(execution.Arn);
        hold.Dispose();
        await EndOf(execution);

        Assert.Equal(("[1,2]", 2), (execution.State.Output, execution.MapRuns[0].Executions.Count));
        Assert.All(execution.MapRuns[0].Executions, child => Assert.Equal(1, child.State.RedriveCount));
    }

    [Fact]
    public async Task Redrive_ChildWithoutRoomInItsHistory_StaysFailed()
    {
        var (cloud, broken) = Create();
        broken.Add(1);
        var execution = await FailAsync(cloud, Map("""
            {"C": {"Type": "Choice", "Choices": [{"Variable": "$", "NumericEquals": 0, "Next": "L"}], "Default": "T"}, "L": {"Type": "Pass", "Next": "C"},
             "T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "F", "Payload.$": "$"}, "OutputPath": "$.Payload", "End": true}}
            """, """ "MaxConcurrency": 1, "ToleratedFailureCount": 1, """), "[0, 1]");
        broken.Clear();

        await cloud.Executions.RedriveAsync(execution.Arn);
        var state = await EndOf(execution);

        Assert.Equal(ExecutionStatus.Succeeded, state.Status);
        var counts = execution.MapRuns[0].ItemCounts;
        Assert.Equal((1, 1, 1), (counts.FailuresNotRedrivable, counts.Failed, counts.Succeeded));
    }

    [Fact]
    public async Task Redrive_OverTheConcurrency_LeavesChildrenPendingRedrive()
    {
        var (cloud, broken) = Create();
        broken.UnionWith([0, 1]);
        var execution = await FailAsync(cloud, Map("""
            {"T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "F", "Payload.$": "$"}, "ResultPath": null, "Next": "W"},
             "W": {"Type": "Wait", "Seconds": 60, "End": true}}
            """, """ "MaxConcurrency": 1, "ToleratedFailureCount": 1, """), "[0, 1]");
        broken.Clear();
        var hold = cloud.Activity.Begin();

        await cloud.Executions.RedriveAsync(execution.Arn);
        var run = execution.MapRuns[0];
        while (run.ExecutionCounts is not { Running: 1, PendingRedrive: 1 })
            await Task.Yield();
        var listed = await cloud.CallAsync("ListExecutions", new() { ["mapRunArn"] = run.Arn, ["statusFilter"] = "PENDING_REDRIVE" });
        hold.Dispose();
        await EndOf(execution);

        Assert.Equal(run.Executions[1].Arn, (string?)Assert.Single(listed["executions"]!.AsArray())!["executionArn"]);
        Assert.Equal((2, 0), (run.ExecutionCounts.Succeeded, run.ExecutionCounts.PendingRedrive));
    }

    private static (Simulation Cloud, HashSet<int> Broken) Create()
    {
        var (cloud, broken) = (new Simulation(), new HashSet<int>());
        cloud.Functions.On("F", payload => broken.Contains(payload!.GetValue<int>()) ? throw new InvalidOperationException("broken") : payload.DeepClone());
        return (cloud, broken);
    }

    private static async Task<Execution> FailAsync(Simulation cloud, string states, string input)
    {
        var execution = cloud.StartStates(states, input);
        Assert.Equal(ExecutionStatus.Failed, (await EndOf(execution)).Status);
        return execution;
    }

    private static string Map(string states, string fields = "", string type = "STANDARD")
    {
        var first = JsonNode.Parse(states)!.AsObject().First().Key;
        return $$"""
            "M": {"Type": "Map", "Label": "items", {{fields}}
                  "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "{{type}}"}, "StartAt": "{{first}}", "States": {{states}}}, "End": true}
            """;
    }
}
