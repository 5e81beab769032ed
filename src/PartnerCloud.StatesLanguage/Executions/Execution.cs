using System.Text.Json.Nodes;
using System.Threading.Channels;
using PartnerCloud.StatesLanguage.History;

namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>An execution: its input, its state and its history.</summary>
public sealed class Execution
{
    private TaskCompletionSource<ExecutionState> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ExecutionState state = new(ExecutionStatus.Running);

    private readonly Action<Execution, ExecutionState> statusChanged;

    internal Execution(StateMachine machine, string arn, string input, JsonNode? parsedInput, TimeProvider clock, Action<Execution, ExecutionState> statusChanged)
    {
        this.statusChanged = statusChanged;
        StateMachine = machine;
        Arn = arn;
        Input = input;
        StartDate = clock.GetUtcNow();
        History = new ExecutionHistory(clock);
        Root = new Branch(machine.Definition.Graph, null, parsedInput);
    }

    /// <summary>The state machine, in the revision at the execution's start.</summary>
    public StateMachine StateMachine { get; }

    /// <summary>The execution's ARN.</summary>
    public string Arn { get; }

    /// <summary>The execution's name, which is the last part of the ARN.</summary>
    public string Name => Arn[(Arn.LastIndexOf(':') + 1)..];

    /// <summary>The input as JSON, exactly as given.</summary>
    public string Input { get; }

    /// <summary>The time of the start.</summary>
    public DateTimeOffset StartDate { get; }

    /// <summary>The present status and result.</summary>
    public ExecutionState State => Volatile.Read(ref state);

    /// <summary>Completes when the execution ends, with or without success. A redrive starts a new task.</summary>
    public Task<ExecutionState> Completion => Volatile.Read(ref completion).Task;

    /// <summary>All events so far.</summary>
    public IReadOnlyList<HistoryEvent> Events => History.Events;

    /// <summary>Raised when the execution ends, before its work is counted as done. Handlers must not block.</summary>
    internal event Action? Ended;

    /// <summary>The Map Run that started the execution, and its items; null if it is no child.</summary>
    public ChildOf? Child { get; internal init; }

    /// <summary>The Map Runs of the execution itself, oldest first.</summary>
    public IReadOnlyList<MapRun> MapRuns => [.. Family.MapRuns.Values.Where(run => run.Parent == this).OrderBy(run => run.StartDate)];

    /// <summary>Finds a child execution, or a child of a child; null for none.</summary>
    public Execution? FindChild(string arn) => Family.Executions.GetValueOrDefault(arn);

    /// <summary>Finds a Map Run of the execution or of its children; null for none.</summary>
    public MapRun? FindMapRun(string arn) => Family.MapRuns.GetValueOrDefault(arn);

    internal Family Family { get; init; } = new();

    internal ExecutionHistory History { get; }

    internal Branch Root { get; }

    internal CancellationTokenSource Cancellation { get; set; } = new();

    /// <summary>Runs before a branch goes on to its next state; null for nothing.</summary>
    internal Action? BeforeNextState { get; set; }

    /// <summary>Completes when all branches have stopped.</summary>
    internal Task Running { get; set; } = Task.CompletedTask;

    /// <summary>The times of redrives, by client token.</summary>
    internal Dictionary<string, DateTimeOffset> RedriveTokens { get; } = new(StringComparer.Ordinal);

    internal SemaphoreSlim RedriveGate { get; } = new(1);

    /// <summary>Calls a handler for all past and future events, in order. It runs on the thread that appends the event, so it must not block.</summary>
    public IDisposable Subscribe(Action<HistoryEvent> handler) => History.Subscribe(handler);

    /// <summary>All past and future events, until the execution ends.</summary>
    public async IAsyncEnumerable<HistoryEvent> FollowAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var channel = Channel.CreateUnbounded<HistoryEvent>();
        using var subscription = Subscribe(added => channel.Writer.TryWrite(added));
        _ = Completion.ContinueWith(_ => channel.Writer.TryComplete(), cancellationToken, TaskContinuationOptions.None, TaskScheduler.Default);
        await foreach (var added in channel.Reader.ReadAllAsync(cancellationToken))
            yield return added;
    }

    /// <summary>Tells of the start.</summary>
    internal void Announce() => statusChanged(this, State);

    internal bool TryEnd(ExecutionState ended, long? previous, string type, JsonObject details)
    {
        var member = char.ToLowerInvariant(type[0]) + type[1..] + "EventDetails";
        if (!History.TryClose(previous, type, member, details, () => Volatile.Write(ref state, ended)))
            return false;
        statusChanged(this, ended);
        Ended?.Invoke();
        completion.TrySetResult(ended);
        return true;
    }

    internal void Reopen(DateTimeOffset now)
    {
        var redriven = new ExecutionState(ExecutionStatus.Running, RedriveCount: State.RedriveCount + 1, RedriveDate: now);
        Volatile.Write(ref completion, new(TaskCreationOptions.RunContinuationsAsynchronously));
        Root.LastEventId = History.Reopen(new JsonObject { ["redriveCount"] = redriven.RedriveCount }, () => Volatile.Write(ref state, redriven));
        statusChanged(this, redriven);
    }
}
