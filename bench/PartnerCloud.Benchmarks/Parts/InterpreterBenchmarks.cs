using BenchmarkDotNet.Attributes;
using PartnerCloud.Simulator.Services.StepFunctions;
using PartnerCloud.StatesLanguage.Engine;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.Tasks;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.Benchmarks.Parts;

/// <summary>A polling loop: a task whose function answers at once, a choice, and a wait in virtual time. The result is the time of one transition.</summary>
[MemoryDiagnoser]
public class InterpreterBenchmarks
{
    private const int Rounds = 1000;
    private const int TransitionsOfARound = 3;
    private const string Poll = """
        {"StartAt": "Ask", "States": {
          "Ask": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "Ask", "Payload": {"name.$": "$$.Execution.Name"}}, "TimeoutSeconds": 60, "OutputPath": "$.Payload", "Next": "Done?"},
          "Done?": {"Type": "Choice", "Choices": [{"Variable": "$", "BooleanEquals": true, "Next": "End"}], "Default": "Wait"},
          "Wait": {"Type": "Wait", "Seconds": 900, "Next": "Ask"},
          "End": {"Type": "Succeed"}}}
        """;

    private readonly Counting functions = new();
    private StepFunctionsService service = null!;
    private StateMachine machine = null!;

    /// <summary>Creates the state machine.</summary>
    [GlobalSetup]
    public void Start()
    {
        var activity = new Activity();
        service = new(new ExecutionEngine(new EngineOptions { Functions = functions, Events = new NoEvents(), Clock = new VirtualTime(DateTimeOffset.UnixEpoch, activity), Activity = activity, Random = new Random(1) }));
        machine = service.StateMachines.Create("589942003651", "us-east-1", "poll", Poll, "arn:aws:iam::589942003651:role/states");
    }

    /// <summary>Runs one execution, with a thousand rounds.</summary>
    [Benchmark(OperationsPerInvoke = Rounds * TransitionsOfARound)]
    public Task<ExecutionState> Transition()
    {
        functions.Left = Rounds;
        return service.Executions.Start(machine.Arn).Completion;
    }

    /// <summary>Answers true after the given number of invocations.</summary>
    private sealed class Counting : IFunctionInvoker
    {
        public int Left { get; set; }

        public Task<FunctionAnswer> InvokeAsync(string functionName, string payload, CancellationToken cancellationToken) => Task.FromResult(new FunctionAnswer(--Left > 0 ? "false" : "true"));
    }

    private sealed class NoEvents : IEventSink
    {
        public Task<IReadOnlyList<EventAnswer>> PutEventsAsync(TaskCall call, IReadOnlyList<EventEntry> entries, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<EventAnswer>>([]);
    }
}
