using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Services.StepFunctions;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.StatesLanguage.Engine;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.History;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.ScriptedWorkflows;

/// <summary>Step Functions on virtual time, with scripted functions.</summary>
internal sealed class Simulation
{
    public static readonly DateTimeOffset Start = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public Simulation(Random? random = null)
    {
        Clock = new VirtualTime(Start, Activity);
        StepFunctions = new StepFunctionsService(new ExecutionEngine(new EngineOptions
        {
            Functions = Functions,
            Events = Events,
            Clock = Clock,
            HostTime = HostTime,
            Activity = Activity,
            Random = random ?? new Random(1),
        }));
    }

    public Activity Activity { get; } = new();

    public VirtualTime Clock { get; }

    /// <summary>A clock that only Advance moves.</summary>
    public VirtualTime HostTime { get; } = new(Start);

    public ScriptedFunctions Functions { get; } = new();

    public RecordedEvents Events { get; } = new();

    public StepFunctionsService StepFunctions { get; }

    public ExecutionStore Executions => StepFunctions.Executions;

    public TimeSpan Elapsed => Clock.GetUtcNow() - Start;

    public StateMachine Create(string definition, string name = "machine") =>
        StepFunctions.StateMachines.Create("589942003651", "us-east-1", name, definition, "arn:aws:iam::589942003651:role/states");

    /// <summary>Creates a state machine with the given states, which starts at the first.</summary>
    public StateMachine CreateStates(string states, string more = "")
    {
        var first = JsonNode.Parse("{" + states + "}")!.AsObject().First().Key;
        return Create($$"""{"StartAt": "{{first}}", {{more}} "States": { {{states}} } }""");
    }

    public Execution StartStates(string states, string input = "{}", string more = "") =>
        Executions.Start(CreateStates(states, more).Arn, "run", input);

    public async Task<ExecutionState> RunStatesAsync(string states, string input = "{}", string more = "") =>
        await EndOf(StartStates(states, input, more));

    public static Task<ExecutionState> EndOf(Execution execution) =>
        execution.Completion.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

    /// <summary>The output of a run, which has to succeed.</summary>
    public async Task<JsonNode?> OutputOfAsync(string states, string input = "{}")
    {
        var state = await RunStatesAsync(states, input);
        Assert.True(state.Status == ExecutionStatus.Succeeded, $"{state.Error}: {state.Cause}");
        return JsonNode.Parse(state.Output!);
    }

    /// <summary>Calls an operation as over the wire and returns the response's body.</summary>
    public async Task<JsonObject> CallAsync(string operation, JsonObject body)
    {
        var request = new WireRequest
        {
            Service = "states",
            Operation = operation,
            Caller = new Caller("589942003651", "arn:aws:iam::589942003651:root", "589942003651", "key", "us-east-1"),
            Method = "POST",
            Path = "/",
            Query = new Dictionary<string, string>(),
            Headers = new Dictionary<string, string>(),
            Body = JsonSerializer.SerializeToUtf8Bytes(body),
        };
        var answer = await StepFunctions.AnswerAsync(request, TestContext.Current.CancellationToken);
        return JsonNode.Parse(answer.Body.Span)!.AsObject();
    }

    public static string Lines(IEnumerable<HistoryEvent> events) =>
        string.Join('\n', events.Select(item => $"{item.Id}<{item.PreviousEventId} {item.Type}"));

    public static void AssertJson(string expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), $"expected {expected}\nbut was  {actual?.ToJsonString() ?? "null"}");
}
