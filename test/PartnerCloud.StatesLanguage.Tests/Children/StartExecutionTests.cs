using System.Text.Json.Nodes;
using PartnerCloud.ScriptedWorkflows;
using PartnerCloud.StatesLanguage.Executions;
using static PartnerCloud.ScriptedWorkflows.Simulation;

namespace PartnerCloud.StatesLanguage.Tests.Children;

public class StartExecutionTests
{
    private const string ChildArn = "arn:aws:states:us-east-1:589942003651:stateMachine:child";
    private const string Waits = """{"StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": 60, "Next": "P"}, "P": {"Type": "Pass", "Result": {"done": true}, "End": true}}}""";
    private const string Fails = """{"StartAt": "F", "States": {"F": {"Type": "Fail", "Error": "Broken", "Cause": "It broke."}}}""";

    [Fact]
    public async Task StartExecution_Alone_GoesOnAtOnce()
    {
        var cloud = new Simulation();
        cloud.Create(Waits, "child");
        var parent = cloud.StartStates(Task("", more: "\"Input\": {\"n.$\": \"$.n\"}, \"Name\": \"one\""), """{"n": 1}""");

        var state = await EndOf(parent);
        var child = await cloud.CallAsync("DescribeExecution", new() { ["executionArn"] = "arn:aws:states:us-east-1:589942003651:execution:child:one" });

        Assert.Equal((ExecutionStatus.Succeeded, "{\"n\":1}"), (state.Status, (string?)child["input"]));
        Assert.Equal((string?)child["executionArn"], (string?)JsonNode.Parse(state.Output!)!["ExecutionArn"]);
        Assert.Equal(Start, state.StopDate);
        Assert.DoesNotContain(parent.Events, item => item.Type == "TaskSubmitted");
    }

    [Theory]
    [InlineData(".sync", "\"{\\\"done\\\":true}\"", "\"{}\"")]
    [InlineData(".sync:2", "{\"done\":true}", "{}")]
    public async Task Sync_ChildSucceeds_ReturnsItsDescription(string suffix, string output, string input)
    {
        var cloud = new Simulation();
        cloud.Create(Waits, "child");

        var parent = cloud.StartStates(Task(suffix));
        var result = JsonNode.Parse((await EndOf(parent)).Output!)!;

        Assert.Equal(TimeSpan.FromSeconds(60), cloud.Elapsed);
        AssertJson(output, result["Output"]);
        AssertJson(input, result["Input"]);
        Assert.Equal(
            ["ExecutionArn", "Input", "InputDetails", "Name", "Output", "OutputDetails", "RedriveCount", "RedriveStatus", "RedriveStatusReason", "StartDate", "StateMachineArn", "Status", "StopDate"],
            result.AsObject().Select(entry => entry.Key));
        Assert.Equal(("SUCCEEDED", Start.ToUnixTimeMilliseconds(), true), ((string?)result["Status"], (long)result["StartDate"]!, (bool)result["InputDetails"]!["Included"]!));
        Assert.Equal(
            ["ExecutionStarted", "TaskStateEntered", "TaskScheduled", "TaskStarted", "TaskSubmitted", "TaskSucceeded", "TaskStateExited", "ExecutionSucceeded"],
            parent.Events.Select(item => item.Type));
        var scheduled = parent.Events[2].Details!;
        Assert.Equal(("states", "startExecution" + suffix), ((string?)scheduled["resourceType"], (string?)scheduled["resource"]));
    }

    [Fact]
    public async Task Sync_ChildFails_FailsWithItsDescription()
    {
        var cloud = new Simulation();
        cloud.Create(Fails, "child");

        var state = await cloud.RunStatesAsync(Task(".sync:2"));
        var cause = JsonNode.Parse(state.Cause!)!;

        Assert.Equal("States.TaskFailed", state.Error);
        Assert.Equal(("Broken", "It broke.", "FAILED", "{}"), ((string?)cause["Error"], (string?)cause["Cause"], (string?)cause["Status"], (string?)cause["Input"]));
    }

    [Fact]
    public async Task Sync_ChildTimesOut_IsATaskFailure()
    {
        var cloud = new Simulation();
        cloud.Create(Waits.Replace("{\"StartAt\"", "{\"TimeoutSeconds\": 10, \"StartAt\"", StringComparison.Ordinal), "child");

        var state = await cloud.RunStatesAsync(Task(".sync"));

        Assert.Equal(("States.TaskFailed", "TIMED_OUT"), (state.Error, (string?)JsonNode.Parse(state.Cause!)!["Status"]));
    }

    [Fact]
    public async Task Sync_ParentStopped_StopsTheChild()
    {
        var cloud = new Simulation();
        cloud.Create(Waits, "child");
        using var timeStandsStill = cloud.Activity.Begin();
        var parent = cloud.StartStates(Task(".sync", more: "\"Name\": \"one\""));
        await SubmittedAsync(parent);
        var child = cloud.Executions.Get(ChildOne);

        cloud.Executions.Stop(parent.Arn);

        Assert.Equal(ExecutionStatus.Aborted, (await EndOf(child)).Status);
    }

    [Fact]
    public async Task Sync_TaskTimesOut_LeavesTheChild()
    {
        var cloud = new Simulation();
        cloud.Create(Waits, "child");
        var parent = cloud.StartStates(Task(".sync", ", \"TimeoutSeconds\": 10", "\"Name\": \"one\""));

        Assert.Equal("States.Timeout", (await EndOf(parent)).Error);
        Assert.Equal(ExecutionStatus.Succeeded, (await EndOf(cloud.Executions.Get(ChildOne))).Status);
        Assert.Contains(parent.Events, item => item.Type == "TaskTimedOut");
    }

    [Fact]
    public async Task Sync_ParentRedriven_StartsAnotherChildUnlessItsNameIsTaken()
    {
        var cloud = new Simulation();
        cloud.Create(Fails, "child");
        var fixedName = cloud.StartStates(Task(".sync", more: "\"Name\": \"one\""));
        await EndOf(fixedName);

        await cloud.Executions.RedriveAsync(fixedName.Arn);
        var state = await EndOf(fixedName);

        Assert.Equal("StepFunctions.ExecutionAlreadyExistsException", state.Error);
        Assert.StartsWith($"Execution Already Exists: '{ChildOne}' (Service: AWSStepFunctions; Status Code: 400; Error Code: ExecutionAlreadyExists; Request ID: ", state.Cause, StringComparison.Ordinal);

        var generated = cloud.Create($$"""{"StartAt": "T", "States": { {{Task(".sync")}} } }""", "generated");
        var other = cloud.Executions.Start(generated.Arn);
        await EndOf(other);
        await cloud.Executions.RedriveAsync(other.Arn);
        Assert.Equal("States.TaskFailed", (await EndOf(other)).Error);
        Assert.Equal(3, cloud.Executions.List(ChildArn).Count);
    }

    [Fact]
    public async Task StartExecution_UnknownStateMachine_HasTheWordsOfTheClient()
    {
        var state = await new Simulation().RunStatesAsync(Task(".sync:2"));

        Assert.Equal("StepFunctions.StateMachineDoesNotExistException", state.Error);
        Assert.Matches($"^State Machine Does Not Exist: '{ChildArn}' \\(Service: AWSStepFunctions; Status Code: 400; Error Code: StateMachineDoesNotExist; Request ID: [0-9a-f-]+; Proxy: null\\)$", state.Cause);
    }

    [Fact]
    public async Task WaitForTaskToken_ChildSendsTheToken_IsAnswered()
    {
        var cloud = new Simulation();
        cloud.Create(Waits, "child");
        using var timeStandsStill = cloud.Activity.Begin();
        var parent = cloud.StartStates(Task(".waitForTaskToken", more: "\"Name\": \"one\", \"Input\": {\"token.$\": \"$$.Task.Token\"}"));
        await SubmittedAsync(parent);

        var token = JsonNode.Parse(cloud.Executions.Get(ChildOne).Input)!["token"]!.GetValue<string>();
        await cloud.CallAsync("SendTaskSuccess", new() { ["taskToken"] = token, ["output"] = "7" });

        Assert.Equal("7", (await EndOf(parent)).Output);
    }

    private const string ChildOne = "arn:aws:states:us-east-1:589942003651:execution:child:one";

    private static string Task(string suffix, string fields = "", string more = "\"Input\": {}") => $$"""
        "T": {"Type": "Task", "Resource": "arn:aws:states:::states:startExecution{{suffix}}", "Parameters": {"StateMachineArn": "{{ChildArn}}", {{more}} } {{fields}}, "End": true}
        """;

    private static async Task SubmittedAsync(Execution execution)
    {
        await foreach (var item in execution.FollowAsync(TestContext.Current.CancellationToken))
        {
            if (item.Type == "TaskSubmitted")
                return;
        }
    }
}
