using System.Text.Json.Nodes;
using PartnerCloud.ScriptedWorkflows;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.Tasks;
using static PartnerCloud.ScriptedWorkflows.Simulation;

namespace PartnerCloud.StatesLanguage.Tests.Tasks;

public class TaskTokenTests
{
    [Fact]
    public async Task Success_WithOutput_EndsTheTaskWithIt()
    {
        var (cloud, execution, token) = await AwaitTokenAsync();

        Assert.Equal("ok", await SendAsync(cloud, "SendTaskSuccess", token, ("output", "{\"who\": \"ops\"}")));
        var state = await EndOf(execution);

        AssertJson("""{"who": "ops"}""", JsonNode.Parse(state.Output!));
        Assert.Equal(
            ["TaskScheduled", "TaskStarted", "TaskSubmitted", "TaskSucceeded"],
            execution.Events.Select(item => item.Type).Where(type => type.StartsWith("Task", StringComparison.Ordinal) && !type.Contains("State", StringComparison.Ordinal)));
        Assert.Equal("invoke.waitForTaskToken", execution.Events.First(item => item.Type == "TaskScheduled").Details!["resource"]!.GetValue<string>());
        Assert.Equal(TimeSpan.Zero, cloud.Elapsed);
    }

    [Fact]
    public async Task Failure_WithError_EndsTheTaskWithIt()
    {
        var (cloud, execution, token) = await AwaitTokenAsync();

        await SendAsync(cloud, "SendTaskFailure", token, ("error", "Declined"), ("cause", "no"));

        var state = await EndOf(execution);
        Assert.Equal(("Declined", "no"), (state.Error, state.Cause));
    }

    [Fact]
    public async Task Success_BeforeTheFunctionReturns_IsKept()
    {
        var cloud = new Simulation();
        cloud.Functions.OnAsync("Ask", async (payload, _) =>
        {
            await SendAsync(cloud, "SendTaskSuccess", payload!["token"]!.GetValue<string>(), ("output", "1"));
            return new("null");
        });

        Assert.Equal("1", (await cloud.RunStatesAsync(Ask(""))).Output);
    }

    [Fact]
    public async Task Messages_AfterTheEnd_AreRefused()
    {
        var (cloud, execution, token) = await AwaitTokenAsync();
        await SendAsync(cloud, "SendTaskSuccess", token, ("output", "1"));
        await EndOf(execution);

        Assert.Equal("TaskTimedOut", await SendAsync(cloud, "SendTaskSuccess", token, ("output", "1")));
        Assert.Equal("TaskTimedOut", await SendAsync(cloud, "SendTaskHeartbeat", token));
        Assert.Equal("InvalidToken", await SendAsync(cloud, "SendTaskFailure", "nonsense"));
        Assert.Equal("InvalidOutput", await SendAsync(cloud, "SendTaskSuccess", token, ("output", "{")));
        var foreign = Convert.ToBase64String("states-task-token:foreign"u8);
        Assert.Equal("TaskDoesNotExist", await SendAsync(cloud, "SendTaskSuccess", foreign, ("output", "1")));
    }

    [Fact]
    public async Task Stop_WhileATokenIsAwaited_EndsTheTask()
    {
        var (cloud, execution, token) = await AwaitTokenAsync();

        cloud.Executions.Stop(execution.Arn);
        await cloud.Executions.RedriveAsync(execution.Arn);

        Assert.Equal("TaskTimedOut", await SendAsync(cloud, "SendTaskSuccess", token, ("output", "1")));
        Assert.Equal(ExecutionStatus.Running, execution.State.Status);
    }

    [Theory]
    [InlineData("\"TimeoutSeconds\": 50,", 50)]
    [InlineData("\"HeartbeatSeconds\": 20, \"TimeoutSeconds\": 50,", 20)]
    [InlineData("\"HeartbeatSecondsPath\": \"$.beat\",", 30)]
    public async Task Wait_WithoutAnAnswer_TimesOutOnTheCloudsClock(string limits, double seconds)
    {
        var cloud = new Simulation();
        cloud.Functions.On("Ask", _ => null);

        var execution = cloud.StartStates(Ask(limits), """{"beat": 30}""");
        var state = await EndOf(execution);

        Assert.Equal(("States.Timeout", TimeSpan.FromSeconds(seconds)), (state.Error, cloud.Elapsed));
        AssertJson("""{"error": "States.Timeout"}""", execution.Events[^1].Details);
        Assert.Equal("States.Timeout", execution.Events[^2].Details!["error"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("HeartbeatSeconds", "States.HeartbeatTimeout", true)]
    [InlineData("HeartbeatSeconds", "States.Timeout", true)]
    [InlineData("HeartbeatSeconds", "States.ALL", true)]
    [InlineData("HeartbeatSeconds", "States.TaskFailed", false)]
    [InlineData("TimeoutSeconds", "States.HeartbeatTimeout", false)]
    [InlineData("TimeoutSeconds", "States.TaskFailed", false)]
    [InlineData("TimeoutSeconds", "States.Timeout", true)]
    public async Task Catch_OfATimeout_MatchesAsDocumented(string limit, string name, bool expected)
    {
        var cloud = new Simulation();
        cloud.Functions.On("Ask", _ => null);

        var state = await cloud.RunStatesAsync(Ask($$""" "{{limit}}": 20, "Catch": [{"ErrorEquals": ["{{name}}"], "Next": "C"}], """) + """, "C": {"Type": "Pass", "End": true}""");

        Assert.Equal(expected ? """{"Error":"States.Timeout","Cause":""}""" : null, state.Output);
    }

    [Fact]
    public async Task Failure_WithoutErrorAndCause_HasNeitherInTheHistoryAndNullInItsCatch()
    {
        var (cloud, execution, token) = await AskByEventAsync(""" "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "C"}], """, """, "C": {"Type": "Pass", "End": true}""");

        Assert.Equal("ok", await SendAsync(cloud, "SendTaskFailure", token));

        AssertJson("""{"Error": null, "Cause": null}""", JsonNode.Parse((await EndOf(execution)).Output!));
        AssertJson("""{"resourceType": "events", "resource": "putEvents.waitForTaskToken"}""", execution.Events.Single(item => item.Type == "TaskFailed").Details);
    }

    [Fact]
    public async Task Heartbeat_Sent_RestartsItsTimeLimit()
    {
        var cloud = new Simulation();
        string? token = null;
        cloud.Functions.On("Ask", payload => (token = payload!["token"]!.GetValue<string>()) is null ? 1 : 2);
        var submitted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var hold = cloud.Activity.Begin();
        var execution = cloud.StartStates(Ask("\"HeartbeatSeconds\": 20,"));
        using var subscription = execution.Subscribe(item => _ = item.Type == "TaskSubmitted" && submitted.TrySetResult());
        await submitted.Task;
        await SendAsync(cloud, "SendTaskHeartbeat", token!);

        cloud.Clock.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal("ok", await SendAsync(cloud, "SendTaskHeartbeat", token!));
        cloud.Clock.Advance(TimeSpan.FromSeconds(19));
        Assert.Equal(ExecutionStatus.Running, execution.State.Status);
        hold.Dispose();

        Assert.Equal("States.Timeout", (await EndOf(execution)).Error);
    }

    [Fact]
    public async Task Event_WithAToken_IsAnsweredByAPerson()
    {
        var (cloud, execution, token) = await AskByEventAsync("");

        Assert.Equal("ok", await SendAsync(cloud, "SendTaskSuccess", token, ("output", """{"confirmedBy": "ops"}""")));

        AssertJson("""{"confirmedBy": "ops"}""", JsonNode.Parse((await EndOf(execution)).Output!));
        Assert.Equal(
            ["TaskStateEntered", "TaskScheduled", "TaskStarted", "TaskSubmitted", "TaskSucceeded", "TaskStateExited"],
            execution.Events.Select(item => item.Type).Where(type => type.StartsWith("Task", StringComparison.Ordinal)));
        var submitted = execution.Events.Single(item => item.Type == "TaskSubmitted").Details!;
        Assert.Equal("events putEvents.waitForTaskToken", $"{submitted["resourceType"]} {submitted["resource"]}");
        AssertJson("""{"Entries": [{"EventId": "event-1"}], "FailedEntryCount": 0}""", JsonNode.Parse(submitted["output"]!.GetValue<string>()));
        Assert.Contains(execution.Arn, Assert.Single(cloud.Events.Events).Resources);
    }

    [Fact]
    public async Task Event_Unanswered_TimesOutAndInvalidatesItsToken()
    {
        const string limits = """
            "TimeoutSeconds": 604800, "Catch": [{"ErrorEquals": ["States.Timeout"], "Next": "Unconfirmed"}],
            """;
        var (cloud, execution, token) = await AskByEventAsync(limits, """, "Unconfirmed": {"Type": "Fail", "Error": "Unconfirmed"}""", timePasses: true);

        Assert.Equal("Unconfirmed", (await EndOf(execution)).Error);
        Assert.Equal(TimeSpan.FromDays(7), cloud.Elapsed);
        Assert.Equal("States.Timeout", execution.Events.Single(item => item.Type == "TaskTimedOut").Details!["error"]!.GetValue<string>());
        Assert.Equal("TaskTimedOut", await SendAsync(cloud, "SendTaskSuccess", token, ("output", "{}")));
        Assert.Equal("TaskTimedOut", await SendAsync(cloud, "SendTaskFailure", token, ("error", "No")));
    }

    [Fact]
    public async Task Event_SentAgainByARedrive_HasItsOwnToken()
    {
        var (cloud, execution, first) = await AskByEventAsync("\"TimeoutSeconds\": 60,", timePasses: true);
        Assert.Equal("States.Timeout", (await EndOf(execution)).Error);

        var hold = cloud.Activity.Begin();
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await cloud.Executions.RedriveAsync(execution.Arn);
        using var subscription = execution.Subscribe(added => _ = added.Type == "TaskSubmitted" && cloud.Events.Events.Count == 2 && asked.TrySetResult());
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        var second = TokenOf(cloud.Events.Events.Last());

        Assert.NotEqual(first, second);
        Assert.Equal("TaskTimedOut", await SendAsync(cloud, "SendTaskSuccess", first, ("output", "{}")));
        Assert.Equal("ok", await SendAsync(cloud, "SendTaskFailure", second, ("error", "IdentityNotConfirmed"), ("cause", "nobody knows them")));
        hold.Dispose();
        var state = await EndOf(execution);
        Assert.Equal(("IdentityNotConfirmed", "nobody knows them"), (state.Error, state.Cause));
        Assert.Single(execution.Events, item => item.Type == "TaskStateEntered");
    }

    [Fact]
    public async Task Event_RefusedByTheBus_FailsAtOnce()
    {
        var state = await new Simulation().RunStatesAsync(AskByEvent("\"TimeoutSeconds\": 60,").Replace("Asked", "Refused", StringComparison.Ordinal));

        Assert.Equal("EventBridge.FailedEntry", state.Error);
    }

    private static string AskByEvent(string limits) => $$$"""
        "T": {"Type": "Task", "Resource": "arn:aws:states:::events:putEvents.waitForTaskToken", {{{limits}}}
              "Parameters": {"Entries": [{"Source": "partner-cloud", "DetailType": "Asked", "Detail": {"token.$": "$$.Task.Token"}}]}, "End": true}
        """;

    /// <summary>Runs until the event with the token is sent. Unless told otherwise, no time passes then.</summary>
    private static async Task<(Simulation Cloud, Execution Execution, string Token)> AskByEventAsync(string limits, string more = "", bool timePasses = false)
    {
        var cloud = new Simulation();
        var hold = cloud.Activity.Begin();
        var submitted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var execution = cloud.StartStates(AskByEvent(limits) + more);
        using var subscription = execution.Subscribe(item => _ = item.Type == "TaskSubmitted" && submitted.TrySetResult());
        await submitted.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        if (timePasses)
            hold.Dispose();
        return (cloud, execution, TokenOf(cloud.Events.Events.Single()));
    }

    private static string TokenOf(EventEntry asked) => JsonNode.Parse(asked.Detail)!["token"]!.GetValue<string>();

    private static string Ask(string limits) => $$$"""
        "T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken", {{{limits}}}
              "Parameters": {"FunctionName": "Ask", "Payload": {"token.$": "$$.Task.Token"}}, "End": true}
        """;

    /// <summary>Runs until the token is known. No time passes then.</summary>
    private static async Task<(Simulation Cloud, Execution Execution, string Token)> AwaitTokenAsync()
    {
        var cloud = new Simulation();
        cloud.Activity.Begin();
        var token = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        cloud.Functions.On("Ask", payload => token.TrySetResult(payload!["token"]!.GetValue<string>()) ? null : null);
        var execution = cloud.StartStates(Ask(""));
        return (cloud, execution, await token.Task);
    }

    /// <summary>Sends a message over the API. Returns ok or the error's code.</summary>
    private static async Task<string> SendAsync(Simulation cloud, string operation, string token, params (string Name, string Value)[] members)
    {
        var body = new JsonObject { ["taskToken"] = token };
        foreach (var (name, value) in members)
            body[name] = value;
        var answer = await cloud.CallAsync(operation, body);
        return answer["__type"]?.GetValue<string>() ?? "ok";
    }
}
