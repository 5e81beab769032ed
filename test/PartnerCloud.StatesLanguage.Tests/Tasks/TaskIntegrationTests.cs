using System.Text.Json.Nodes;
using PartnerCloud.ScriptedWorkflows;
using PartnerCloud.StatesLanguage.Executions;
using static PartnerCloud.ScriptedWorkflows.Simulation;

namespace PartnerCloud.StatesLanguage.Tests.Tasks;

public class TaskIntegrationTests
{
    [Theory]
    [InlineData("F")]
    [InlineData("F:live")]
    [InlineData("arn:aws:lambda:us-east-1:589942003651:function:F")]
    [InlineData("arn:aws:lambda:us-east-1:589942003651:function:F:$LATEST")]
    public async Task LambdaInvoke_ByNameOrArn_ReturnsTheResponseWithItsPayload(string function)
    {
        var cloud = new Simulation();
        cloud.Functions.On("F", payload => payload!["n"]!.GetValue<int>() + 1);

        var output = await cloud.OutputOfAsync($$"""
            "T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "{{function}}", "Payload.$": "$"}, "End": true}
            """, """{"n": 1}""");

        Assert.Equal((2, 200, "$LATEST"), (output!["Payload"]!.GetValue<int>(), output["StatusCode"]!.GetValue<int>(), output["ExecutedVersion"]!.GetValue<string>()));
    }

    [Fact]
    public async Task LambdaInvoke_FunctionFails_HasItsErrorTypeAndItsWholeResponse()
    {
        var cloud = new Simulation();
        cloud.Functions.OnAsync("F", (_, _) => Task.FromResult(ScriptedFunctions.Error("RequestRefusedException", "no")));

        var state = await cloud.RunStatesAsync(Invoke);

        Assert.Equal("RequestRefusedException", state.Error);
        AssertJson("""{"errorType": "RequestRefusedException", "errorMessage": "no"}""", JsonNode.Parse(state.Cause!));
    }

    [Fact]
    public async Task LambdaInvoke_UnknownFunction_FailsWithResourceNotFound()
    {
        var state = await new Simulation().RunStatesAsync(Invoke);

        Assert.Equal("Lambda.ResourceNotFoundException", state.Error);
        Assert.Contains("'F'", state.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LambdaInvoke_HostFails_IsAnSdkClientException()
    {
        var cloud = new Simulation();
        cloud.Functions.OnAsync("F", (_, _) => throw new IOException("the pipe is broken"));

        var state = await cloud.RunStatesAsync(Invoke);

        Assert.Equal(("Lambda.SdkClientException", "the pipe is broken"), (state.Error, state.Cause));
    }

    [Fact]
    public async Task Task_FunctionTakesTooLong_TimesOutOnTheHostsClock()
    {
        var cloud = new Simulation();
        var invoked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        cloud.Functions.OnAsync("F", async (_, cancellation) =>
        {
            invoked.SetResult();
            await Task.Delay(Timeout.Infinite, cancellation);
            return new("null");
        });
        var execution = cloud.StartStates("""
            "T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "F"}, "TimeoutSeconds": 60, "End": true}
            """);
        await invoked.Task;

        cloud.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(ExecutionStatus.Running, execution.State.Status);
        cloud.HostTime.Advance(TimeSpan.FromSeconds(60));
        var state = await EndOf(execution);

        Assert.Equal((ExecutionStatus.Failed, "States.Timeout"), (state.Status, state.Error));
        Assert.Contains(execution.Events, item => item.Type == "TaskTimedOut");
    }

    [Fact]
    public async Task PutEvents_DetailAsObjectOrText_NamesTheExecution()
    {
        var cloud = new Simulation();

        var output = await cloud.OutputOfAsync("""
            "E": {"Type": "Task", "Resource": "arn:aws:states:::events:putEvents", "Parameters": {"Entries": [
                {"Source": "s", "DetailType": "d", "EventBusName": "bus", "Resources": ["arn:mine"], "Detail": {"n.$": "$.n"}},
                {"Source": "s", "DetailType": "d", "Detail": "{\"text\": true}"}]}, "End": true}
            """, """{"n": 1}""");

        Assert.Equal(0, output!["FailedEntryCount"]!.GetValue<int>());
        Assert.Equal("event-2", output["Entries"]![1]!["EventId"]!.GetValue<string>());
        var (first, second) = (cloud.Events.Events.First(), cloud.Events.Events.Last());
        Assert.Equal(("{\"n\":1}", "bus"), (first.Detail, first.EventBusName));
        Assert.Equal(
            ["arn:mine", "arn:aws:states:us-east-1:589942003651:execution:machine:run", "arn:aws:states:us-east-1:589942003651:stateMachine:machine"],
            first.Resources);
        Assert.Equal("{\"text\": true}", second.Detail);
    }

    [Fact]
    public async Task PutEvents_EntryRefused_FailsWithFailedEntry()
    {
        var state = await new Simulation().RunStatesAsync("""
            "E": {"Type": "Task", "Resource": "arn:aws:states:::events:putEvents", "Parameters": {"Entries": [{"Source": "s", "DetailType": "Refused", "Detail": {}}]}, "End": true}
            """);

        Assert.Equal("EventBridge.FailedEntry", state.Error);
        Assert.Contains("not today", state.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StateMachineTimeout_Exceeded_EndsTheExecution()
    {
        var cloud = new Simulation();
        var execution = cloud.StartStates(""" "W": {"Type": "Wait", "Seconds": 100, "End": true} """, more: "\"TimeoutSeconds\": 60,");

        var state = await EndOf(execution);

        Assert.Equal((ExecutionStatus.TimedOut, (string?)null, TimeSpan.FromSeconds(60)), (state.Status, state.Error, cloud.Elapsed));
        Assert.Equal("ExecutionTimedOut", execution.Events[^1].Type);
    }

    private const string Invoke = """
        "T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "F"}, "End": true}
        """;
}
