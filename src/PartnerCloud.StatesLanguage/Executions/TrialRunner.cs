using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>Tests one state.</summary>
internal static class TrialRunner
{
    /// <summary>AWS's limit.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <exception cref="StateNotTestableException">The state does not exist, or cannot be tested in this way.</exception>
    public static async Task<StateTestResult> RunAsync(StateMachine machine, StateTest test, RunServices services)
    {
        var graph = machine.Definition.Graph.Find(test.State)
            ?? throw new StateNotTestableException($"The definition has no state '{test.State}'. Name one of its states.");
        Check(graph.States[test.State], test);
        services.Activity.Enter();
        try
        {
            return await TryAsync(machine, graph with { StartAt = test.State }, test, services);
        }
        finally
        {
            services.Activity.Exit();
        }
    }

    private static void Check(State state, StateTest test)
    {
        if (state.HasOwnVariables)
            throw new StateNotTestableException("TestState does not support a Distributed Map here. Start an execution instead.");
        if (test.Mock is not null && state.Type is not ("Task" or "Map" or "Parallel"))
            throw new StateNotTestableException($"A mock is not allowed for a state of the type {state.Type}. Leave it out.");
        if (test.Mock is null && (state.Waits || state.Inner.Any()))
            throw new StateNotTestableException("A Map or Parallel state needs a mock, and so does a task with .sync or .waitForTaskToken. Give a result or an error.");
    }

    private static async Task<StateTestResult> TryAsync(StateMachine machine, StateGraph graph, StateTest test, RunServices services)
    {
        var execution = new Execution(machine, machine.Arn.Replace(":stateMachine:", ":execution:", StringComparison.Ordinal) + ":test", test.Input, null, services.Clock, (_, _) => { });
        var branch = new Branch(graph, null, Json.Parse(test.Input));
        branch.Variables.Assign(test.Variables.Select(entry => KeyValuePair.Create(entry.Key, Json.Copy(entry.Value))));
        using var limit = new CancellationTokenSource();
        using var alarm = Alarm.After(branch.State.Type == "Task" ? services.HostTime : services.Clock, Longest, limit.Cancel);
        var trial = new Trial(test);
        trial.Note("input", branch.Input);
        Transition? left = null;
        try
        {
            var visit = new Visit(branch, execution, services, limit.Token) { Trial = trial };
            visit.Enter();
            left = await BranchRunner.RunStateAsync(visit);
        }
        catch (StateFailureException failure)
        {
            trial.Fail(failure);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            trial.Fail(new StateFailureException(ErrorNames.Timeout, null));
        }

        trial.Note("variables", branch.Variables.Own());
        return Result(trial, left);
    }

    private static StateTestResult Result(Trial trial, Transition? left) => new(trial.Status, trial.Inspection)
    {
        Output = trial.Status is StateTestStatus.Succeeded or StateTestStatus.CaughtError ? Json.Text(left!.Value.Output) : null,
        Next = left?.Next,
        Error = trial.Failure?.Error,
        Cause = trial.Failure?.Cause,
    };
}
