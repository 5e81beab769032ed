using System.Text.Json.Nodes;
using PartnerCloud.Local.Report;
using PartnerCloud.ScriptedWorkflows;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.Tasks;
using static PartnerCloud.ScriptedWorkflows.Simulation;

namespace PartnerCloud.Local.Tests.Report;

/// <summary>Reports on executions that were run, failed and redriven in the interpreter.</summary>
public sealed class RedrivenReportTests
{
    private static readonly string Both = $$$$"""
        "Both": {"Type": "Parallel", "Next": "After", "Branches": [
          {"StartAt": "Left", "States": {"Left": {{{{Call("Left", "\"Next\": \"Mended\"")}}}}, "Mended": {"Type": "Pass", "End": true}}},
          {"StartAt": "Right", "States": {"Right": {{{{Call("Right", "\"End\": true")}}}}}}]},
        "After": {"Type": "Pass", "End": true}
        """;

    [Fact]
    public async Task Read_ParallelWithOneFailedTask_ShowsWhatTheRedriveRepaired()
    {
        var cloud = new Simulation();
        cloud.Functions.On("Right", _ => 2);
        cloud.Functions.OnAsync("Left", async (_, _) => cloud.Functions.CountOf("Left") == 1 ? await AfterRightAsync(cloud) : new("1"));

        var report = await RedrivenAsync(cloud, Both);

        Assert.Equal(
            [("Both", 0, 0), ("Left", 1, 2), ("Right", 1, 1), ("Mended", 1, 0), ("After", 0, 0)],
            report.Steps.OrderBy(step => Array.IndexOf(["Both", "Left", "Right", "Mended", "After"], step.Name)).Select(step => (step.Name, step.Depth, step.Attempts)));
        Assert.All(report.Steps, step => Assert.Equal((StepOutcome.Succeeded, true), (step.Outcome, step.Ended is not null)));
        Assert.Equal(["Broken"], report.Steps.SelectMany(step => step.Failures).Select(failure => failure.Error));
    }

    [Fact]
    public async Task Read_ParallelWithTwoFailedTasks_AssignsEachAttemptToItsTask()
    {
        var cloud = new Simulation();
        var begun = new TaskCompletionSource();
        foreach (var name in new[] { "Left", "Right" })
            cloud.Functions.OnAsync(name, async (_, _) =>
            {
                if (cloud.Functions.CountOf("Left") > 0 && cloud.Functions.CountOf("Right") > 0)
                    begun.TrySetResult();
                await begun.Task;
                return cloud.Functions.CountOf(name) == 1 ? ScriptedFunctions.Error("Broken") : new("1");
            });

        var report = await RedrivenAsync(cloud, Both);

        var steps = report.Steps.ToDictionary(step => step.Name);
        Assert.Equal((2, 1), (steps["Left"].Attempts, steps["Left"].Depth));
        Assert.Equal((2, 1), (steps["Right"].Attempts, steps["Right"].Depth));
        Assert.Equal((1, 0), (steps["Mended"].Depth, steps["After"].Depth));
        Assert.All(report.Steps, step => Assert.Equal((StepOutcome.Succeeded, true), (step.Outcome, step.Ended is not null)));
    }

    [Fact]
    public async Task Read_MapIterationsThatStartAfterTheRedrive_AreShownInside()
    {
        var cloud = new Simulation();
        cloud.Functions.OnErrors("Work", ["Broken"], _ => 1);

        var report = await RedrivenAsync(cloud, $$$$"""
            "All": {"Type": "Map", "MaxConcurrency": 1, "End": true, "ItemProcessor": {"StartAt": "Work", "States": {"Work": {{{{Call("Work", "\"End\": true")}}}}}}}
            """, "[1, 2]");

        Assert.Equal([("All", 0, 0), ("Work", 1, 2), ("Work", 1, 1)], report.Steps.Select(step => (step.Name, step.Depth, step.Attempts)));
        Assert.All(report.Steps, step => Assert.Equal(StepOutcome.Succeeded, step.Outcome));
    }

    [Fact]
    public async Task Read_ParallelWithACaughtError_ShowsNothingRunningInside()
    {
        var cloud = new Simulation();
        cloud.Functions.OnErrors("Left", ["Broken"], _ => 1);
        var execution = cloud.StartStates($$$$"""
            "Both": {"Type": "Parallel", "End": true, "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Other"}], "Branches": [
              {"StartAt": "Left", "States": {"Left": {{{{Call("Left", "\"End\": true")}}}}}},
              {"StartAt": "Idle", "States": {"Idle": {"Type": "Wait", "Seconds": 60, "End": true}}}]},
            "Other": {"Type": "Pass", "End": true}
            """);
        await EndOf(execution);

        var report = await ReportAsync(cloud, execution);

        Assert.DoesNotContain(report.Steps, step => step.Outcome == StepOutcome.Running);
        Assert.Equal(StepOutcome.Failed, report.Steps.Single(step => step.Name == "Left").Outcome);
        Assert.Equal(0, report.Steps.Single(step => step.Name == "Other").Depth);
    }

    private static string Call(string name, string more) =>
        $$$$"""{"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "{{{{name}}}}"}, {{{{more}}}}}""";

    /// <summary>Fails after the other branch is done, so that only this branch is redriven.</summary>
    private static async Task<FunctionAnswer> AfterRightAsync(Simulation cloud)
    {
        var execution = Assert.Single(cloud.Executions.List(cloud.StepFunctions.StateMachines.List("589942003651", "us-east-1").Single().Arn));
        await execution.FollowAsync(TestContext.Current.CancellationToken)
            .FirstAsync(added => added.Type == "TaskStateExited" && added.Details!["name"]!.GetValue<string>() == "Right", TestContext.Current.CancellationToken);
        return ScriptedFunctions.Error("Broken");
    }

    private static async Task<ExecutionReport> RedrivenAsync(Simulation cloud, string states, string input = "{}")
    {
        var execution = cloud.StartStates(states, input);
        Assert.Equal("Broken", (await EndOf(execution)).Error);
        await cloud.Executions.RedriveAsync(execution.Arn);
        var state = await EndOf(execution);
        Assert.True(state.Status == ExecutionStatus.Succeeded, $"{state.Error}: {state.Cause}");
        return await ReportAsync(cloud, execution);
    }

    private static async Task<ExecutionReport> ReportAsync(Simulation cloud, Execution execution)
    {
        var described = await cloud.CallAsync("DescribeExecution", new() { ["executionArn"] = execution.Arn });
        var history = await cloud.CallAsync("GetExecutionHistory", new() { ["executionArn"] = execution.Arn, ["maxResults"] = 1000 });
        return ExecutionReport.Read(described, history["events"]!.AsArray().OfType<JsonObject>());
    }
}
