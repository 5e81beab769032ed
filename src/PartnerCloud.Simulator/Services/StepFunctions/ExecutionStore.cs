using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage;
using PartnerCloud.StatesLanguage.Engine;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Simulator.Services.StepFunctions;

/// <summary>Holds the executions of all state machines. As in AWS, an execution and its name are kept 90 days after its end.</summary>
public sealed class ExecutionStore
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    private readonly IExecutionEngine engine;
    private readonly StateMachineStore machines;
    private readonly Lock gate = new();
    private readonly Dictionary<string, Execution> executions = new(StringComparer.Ordinal);
    private readonly List<Execution> inOrder = [];

    internal ExecutionStore(IExecutionEngine engine, StateMachineStore machines)
    {
        this.engine = engine;
        this.machines = machines;
        machines.IsRunning = arn => Of(arn).Any(execution => execution.State.Status == ExecutionStatus.Running);
        machines.Deleted = Forget;
    }

    /// <summary>Starts an execution. While it runs, the same name and input return the same execution.</summary>
    /// <param name="stateMachineArn">The state machine's ARN.</param>
    /// <param name="name">The execution's name; null generates one.</param>
    /// <param name="input">The input as JSON; null means an empty object.</param>
    /// <exception cref="Wire.AwsErrorException">StateMachineDoesNotExist, StateMachineDeleting, InvalidName, InvalidExecutionInput, ExecutionAlreadyExists, ValidationException.</exception>
    public Execution Start(string stateMachineArn, string? name = null, string? input = null)
    {
        var machine = machines.Get(stateMachineArn);
        machines.ThrowIfDeleting(stateMachineArn);
        name ??= Guid.NewGuid().ToString();
        input ??= "{}";
        if (!Arns.IsName(name))
            throw StepFunctionsErrors.InvalidName(name);
        var arn = Arns.Execution(stateMachineArn, name);
        var parsed = Parse(input);
        lock (gate)
        {
            if (Find(arn) is { } existing)
            {
                return existing.State.Status == ExecutionStatus.Running && existing.Input == input
                    ? existing
                    : throw StepFunctionsErrors.ExecutionExists(arn);
            }

            var execution = executions[arn] = engine.Start(machine, arn, input, parsed);
            inOrder.Add(execution);
            return execution;
        }
    }

    /// <summary>Finds an execution.</summary>
    /// <exception cref="Wire.AwsErrorException">ExecutionDoesNotExist.</exception>
    public Execution Get(string arn)
    {
        lock (gate)
            return (arn.Contains('/', StringComparison.Ordinal) ? FindChild(arn) : Find(arn)) ?? throw StepFunctionsErrors.ExecutionMissing(arn);
    }

    /// <summary>Finds a Map Run.</summary>
    /// <exception cref="Wire.AwsErrorException">ResourceNotFound.</exception>
    internal MapRun GetMapRun(string arn) =>
        Of(Arns.MachineOf(arn)).Select(execution => execution.FindMapRun(arn)).FirstOrDefault(run => run is not null)
        ?? throw StepFunctionsErrors.ResourceMissing(arn);

    /// <summary>The executions of a state machine, newest first.</summary>
    public IReadOnlyList<Execution> List(string stateMachineArn)
    {
        machines.Get(stateMachineArn);
        lock (gate)
        {
            Forget();
            return [.. inOrder.Where(execution => execution.StateMachine.Arn == stateMachineArn).Reverse()];
        }
    }

    /// <summary>Deletes a state machine. As in AWS, its running executions end at their next state, and then it is gone with its executions.</summary>
    internal void DeleteStateMachine(string arn)
    {
        machines.Delete(arn);
        foreach (var execution in Of(arn))
            engine.StopAtNextState(execution);
    }

    /// <summary>Stops an execution. An ended execution does not change.</summary>
    /// <returns>The time when it ended.</returns>
    /// <exception cref="Wire.AwsErrorException">ExecutionDoesNotExist.</exception>
    public DateTimeOffset Stop(string arn, string? error = null, string? cause = null)
    {
        var execution = Get(arn);
        engine.Stop(execution, error, cause);
        return execution.State.StopDate ?? throw new InvalidOperationException($"The execution {arn} was redriven during the stop.");
    }

    /// <summary>Redrives an execution that failed, was stopped or timed out. It continues at the state where it ended.</summary>
    /// <param name="arn">The execution's ARN.</param>
    /// <param name="clientToken">A token that makes repeated calls one redrive.</param>
    /// <returns>The time of the redrive.</returns>
    /// <exception cref="Wire.AwsErrorException">ExecutionDoesNotExist, ExecutionNotRedrivable.</exception>
    public async Task<DateTimeOffset> RedriveAsync(string arn, string? clientToken = null)
    {
        var execution = Get(arn);
        if (execution.Child is not null)
            throw StepFunctionsErrors.NotRedrivable(arn, "Child executions are redriven with the execution that started their Map Run");
        try
        {
            return await engine.RedriveAsync(execution, clientToken);
        }
        catch (NotRedrivableException error)
        {
            throw StepFunctionsErrors.NotRedrivable(execution.Arn, error.Message);
        }
    }

    /// <summary>The reason why an execution cannot be redriven; null if it can.</summary>
    internal string? RedriveObstacle(Execution execution) => engine.RedriveObstacle(execution);

    private Execution? FindChild(string arn)
    {
        Forget();
        var parent = Arns.MachineOf(arn);
        return inOrder.Where(execution => execution.StateMachine.Arn == parent).Select(execution => execution.FindChild(arn)).FirstOrDefault(child => child is not null);
    }

    private Execution? Find(string arn)
    {
        if (executions.TryGetValue(arn, out var execution) && IsForgotten(execution))
            Forget();
        return executions.GetValueOrDefault(arn);
    }

    private void Forget()
    {
        foreach (var execution in inOrder.Where(IsForgotten))
            executions.Remove(execution.Arn);
        inOrder.RemoveAll(IsForgotten);
    }

    private void Forget(string stateMachineArn)
    {
        lock (gate)
        {
            foreach (var execution in inOrder.Where(execution => execution.StateMachine.Arn == stateMachineArn))
                executions.Remove(execution.Arn);
            inOrder.RemoveAll(execution => execution.StateMachine.Arn == stateMachineArn);
        }
    }

    private List<Execution> Of(string stateMachineArn)
    {
        lock (gate)
            return [.. inOrder.Where(execution => execution.StateMachine.Arn == stateMachineArn)];
    }

    private bool IsForgotten(Execution execution) => engine.Clock.GetUtcNow() - execution.State.StopDate > Kept;

    private static JsonNode? Parse(string input)
    {
        if (Json.IsTooLarge(input))
            throw StepFunctionsErrors.Validation("input", $"Member must have length less than or equal to {Json.MaximumBytes}");
        try
        {
            return Json.Parse(input);
        }
        catch (JsonException error)
        {
            throw StepFunctionsErrors.InvalidInput(error.Message);
        }
    }
}
