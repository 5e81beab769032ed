using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Children;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.History;
using PartnerCloud.StatesLanguage.Intrinsics;
using PartnerCloud.StatesLanguage.States;
using PartnerCloud.StatesLanguage.Tasks;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.StatesLanguage.Engine;

/// <summary>Runs executions. A waiting execution holds no thread.</summary>
public sealed class ExecutionEngine : IExecutionEngine
{
    private readonly RunServices services;
    private readonly DefinitionReader definitions;
    private readonly Action<Execution, ExecutionState> statusChanged;

    /// <summary>Creates an interpreter.</summary>
    /// <param name="options">The interpreter's options.</param>
    public ExecutionEngine(EngineOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services = new(options.Clock, options.HostTime, options.Activity, new RandomSource(options.Random), options.Functions, new TaskTokens(options.Activity), new MapRunExecutions(this, options.StatusChanged), () => Objects);
        definitions = new DefinitionReader(new TaskResources([.. options.Integrations, new LambdaInvoke(options.Functions), new EventsPut(options.Events), new StartExecution(() => ChildExecutions)]));
        statusChanged = options.StatusChanged;
    }

    /// <inheritdoc/>
    public TimeProvider Clock => services.Clock;

    /// <inheritdoc/>
    public TaskTokens Tokens => services.Tokens;

    /// <inheritdoc/>
    public IChildExecutions? ChildExecutions { get; set; }

    /// <inheritdoc/>
    public IMapRunObjects Objects { get; set; } = new NoObjects();

    /// <inheritdoc/>
    public StateMachine Define(string arn, string roleArn, string definition, DateTimeOffset? created = null)
    {
        var now = Clock.GetUtcNow();
        return new StateMachine(arn, roleArn, definition, definitions.Read(definition), created ?? now, now);
    }

    /// <inheritdoc/>
    public Execution Start(StateMachine machine, string arn, string input, JsonNode? parsedInput)
    {
        ArgumentNullException.ThrowIfNull(machine);
        return Begin(new Execution(machine, arn, input, parsedInput, Clock, statusChanged), parsedInput);
    }

    /// <inheritdoc/>
    public Task<StateTestResult> TestAsync(StateMachine machine, StateTest test)
    {
        ArgumentNullException.ThrowIfNull(machine);
        ArgumentNullException.ThrowIfNull(test);
        return TrialRunner.RunAsync(machine, test, services);
    }

    /// <summary>Records the start of an execution and launches it.</summary>
    internal Execution Begin(Execution execution, JsonNode? parsedInput)
    {
        var details = EventDetails.AddData([], "input", parsedInput);
        details["input"] = execution.Input;
        details["roleArn"] = execution.StateMachine.RoleArn;
        execution.History.Append(0, "ExecutionStarted", "executionStartedEventDetails", details);
        execution.Announce();
        Launch(execution);
        return execution;
    }

    /// <inheritdoc/>
    public string? RedriveObstacle(Execution execution)
    {
        ArgumentNullException.ThrowIfNull(execution);
        return RedriveRules.Obstacle(execution, Clock.GetUtcNow());
    }

    /// <inheritdoc/>
    public async Task<DateTimeOffset> RedriveAsync(Execution execution, string? clientToken)
    {
        ArgumentNullException.ThrowIfNull(execution);
        await execution.RedriveGate.WaitAsync();
        try
        {
            if (clientToken is not null && execution.RedriveTokens.TryGetValue(clientToken, out var earlier))
                return earlier;
            if (RedriveObstacle(execution) is { } obstacle)
                throw new NotRedrivableException(obstacle);
            await execution.Running;
            Redrive(execution);
            var date = execution.State.RedriveDate!.Value;
            if (clientToken is not null)
                execution.RedriveTokens[clientToken] = date;
            return date;
        }
        finally
        {
            execution.RedriveGate.Release();
        }
    }

    /// <inheritdoc/>
    public bool Stop(Execution execution, string? error, string? cause)
    {
        ArgumentNullException.ThrowIfNull(execution);
        var ended = execution.State with { Status = ExecutionStatus.Aborted, StopDate = Clock.GetUtcNow(), Error = error, Cause = cause };
        return End(execution, ended, 0, "ExecutionAborted");
    }

    /// <inheritdoc/>
    public void StopAtNextState(Execution execution)
    {
        ArgumentNullException.ThrowIfNull(execution);
        execution.BeforeNextState = () => Stop(execution, null, null);
    }

    /// <summary>Continues where the execution failed. It must be redrivable, and its earlier work must have stopped.</summary>
    internal void Redrive(Execution execution)
    {
        execution.Cancellation = new CancellationTokenSource();
        execution.Reopen(Clock.GetUtcNow());
        Launch(execution);
    }

    /// <summary>Starts the work and the time limit. A redrive starts the state machine's limit again, but not AWS's limit of a year.</summary>
    private void Launch(Execution execution)
    {
        services.Activity.Enter();
        var limit = Alarm.At(Clock, EndOf(execution), () => TimeOut(execution));
        execution.Running = Task.Run(async () =>
        {
            await RunAsync(execution);
            limit.Dispose();
            services.Activity.Exit();
        });
    }

    private DateTimeOffset EndOf(Execution execution)
    {
        var year = execution.StartDate + RedriveRules.LongestExecution;
        return execution.StateMachine.Definition.Timeout is { } timeout && timeout < year - Clock.GetUtcNow() ? Clock.GetUtcNow() + timeout : year;
    }

    private async Task RunAsync(Execution execution)
    {
        try
        {
            var output = await BranchRunner.RunAsync(execution.Root, execution, services, execution.Cancellation.Token);
            Succeed(execution, output);
        }
        catch (StateFailureException failure)
        {
            Fail(execution, failure.Error, failure.Cause, execution.Root.LastEventId);
        }
        catch (OperationCanceledException) when (execution.State.Status != ExecutionStatus.Running)
        {
            // Stopped or timed out. The end of the execution is already recorded.
        }
        catch (HistoryFullException full)
        {
            Fail(execution, ErrorNames.Runtime, full.Message, null);
        }
        catch (Exception error)
        {
            // A defect of the simulation. The execution's cause shows it.
            Fail(execution, ErrorNames.Runtime, $"The simulated states service failed with {error.GetType().Name}: {error.Message}", null);
        }
    }

    private void Succeed(Execution execution, JsonNode? output)
    {
        var ended = execution.State with { Status = ExecutionStatus.Succeeded, StopDate = Clock.GetUtcNow(), Output = Json.Text(output) };
        execution.TryEnd(ended, execution.Root.LastEventId, "ExecutionSucceeded", EventDetails.AddData([], "output", output));
    }

    private void Fail(Execution execution, string? error, string? cause, long? previous)
    {
        var ended = execution.State with { Status = ExecutionStatus.Failed, StopDate = Clock.GetUtcNow(), Error = error, Cause = cause };
        End(execution, ended, previous, "ExecutionFailed");
    }

    private void TimeOut(Execution execution)
    {
        var ended = execution.State with { Status = ExecutionStatus.TimedOut, StopDate = Clock.GetUtcNow() };
        End(execution, ended, null, "ExecutionTimedOut");
    }

    private static bool End(Execution execution, ExecutionState ended, long? previous, string type)
    {
        var cancellation = execution.Cancellation;
        if (!execution.TryEnd(ended, previous, type, EventDetails.AddError([], ended.Error, ended.Cause)))
            return false;
        cancellation.Cancel();
        return true;
    }
}
