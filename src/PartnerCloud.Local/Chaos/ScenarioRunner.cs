using PartnerCloud.Local.Chaos.Scenarios;
using PartnerCloud.Local.Composition;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Services.Sns;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Local.Chaos;

/// <summary>Runs a scenario on a fresh cloud to its end, and redrives an execution that fails.</summary>
internal static class ScenarioRunner
{
    /// <summary>After this many redrives an execution counts as lost.</summary>
    private const int MostRedrives = 4;

    private static readonly TimeSpan OperatorsPause = TimeSpan.FromMinutes(1);
    private static readonly HashSet<string> Workflows = [.. WorkflowFiles.Read().Select(file => file.Name)];

    /// <summary>Runs a scenario without faults, and returns its calls.</summary>
    /// <exception cref="ScenarioFailsWithoutFaultsException">The scenario fails.</exception>
    public static async Task<(RunResult Result, IReadOnlyList<CallSite> Calls)> RunWithoutFaultsAsync(Scenario scenario, CancellationToken cancellationToken)
    {
        await using var stage = await scenario.OpenAsync(cancellationToken);
        var before = stage.Cloud.Calls.All.Count;
        var result = await RunAsync(scenario, stage, TimeSpan.Zero, cancellationToken);
        if (result is not { Succeeded: true, Failures: [] })
            throw new ScenarioFailsWithoutFaultsException($"{scenario.Name} fails without faults: {result.Failures[0].Short}");
        // A wrong password here would be the reference for all runs, and pass as right.
        if (result.SignIns.FirstOrDefault(signIn => signIn.Value is not (nameof(SignIn.Accepted) or nameof(SignIn.MustChangePassword))) is { Key: { } secret, Value: var refused })
            throw new ScenarioFailsWithoutFaultsException($"{scenario.Name} fails without faults: a sign-in with the password in {secret} ends with {refused}.");
        return (result, CallSite.Of(stage.Cloud.Calls.All.Skip(before), Workflows));
    }

    /// <summary>Runs a scenario with a fault at a call.</summary>
    /// <param name="faultCase">Scenario, call and fault.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <param name="look">Called with the stage and the execution at the end. May be null.</param>
    public static async Task<RunResult> RunWithFaultAsync(FaultCase faultCase, CancellationToken cancellationToken, Action<ScenarioStage, Execution>? look = null)
    {
        await using var stage = await faultCase.Scenario.OpenAsync(cancellationToken);
        faultCase.FaultType.Plan(faultCase.Site, stage);
        return await RunAsync(faultCase.Scenario, stage, faultCase.FaultType.Lasts, cancellationToken, look);
    }

    private static async Task<RunResult> RunAsync(Scenario scenario, ScenarioStage stage, TimeSpan faultLasts, CancellationToken cancellationToken, Action<ScenarioStage, Execution>? look = null)
    {
        var before = stage.Cloud.Calls.All.Count;
        var execution = stage.Begin(scenario, cancellationToken);
        await execution.Completion.WaitAsync(cancellationToken);
        var failures = new List<ExecutionFailure>();
        while (execution.State.Status != ExecutionStatus.Succeeded)
        {
            failures.Add(FailureOf(execution));
            if (failures.Count > MostRedrives)
                break;
            await stage.Aws.PassAsync(faultLasts + OperatorsPause);
            await stage.RedriveAsync(scenario, execution, cancellationToken);
        }

        await stage.Aws.Local.OperatorsNotifiedAsync();
        look?.Invoke(stage, execution);
        return ResultOf(stage, execution, failures, stage.Cloud.Calls.All.Count - before);
    }

    private static RunResult ResultOf(ScenarioStage stage, Execution execution, IReadOnlyList<ExecutionFailure> failures, int calls)
    {
        var dump = stage.Cloud.Dump();
        return new()
        {
            Succeeded = execution.State.Status == ExecutionStatus.Succeeded,
            Failures = failures,
            State = CanonicalState.Of(dump, stage.Cloud),
            Output = execution.State.Output is { } output ? CanonicalState.OfOutput(output, stage.Cloud) : null,
            Counts = ResourceCounts.Of(stage.Cloud),
            SignIns = PasswordsInSecrets.Try(stage.Cloud),
            Leaks = stage.Aws.Local.LeakCheck.FindLeaks(),
            Notifications = stage.Cloud.MessagesOn(stage.Aws.Local.OperatorsTopicArn).Count,
            AffectedCalls = stage.Cloud.Faults.Struck,
            Calls = calls,
        };
    }

    private static ExecutionFailure FailureOf(Execution execution)
    {
        var state = execution.Events.LastOrDefault(entry => entry.Type.EndsWith("StateEntered", StringComparison.Ordinal))?.Details?["name"]?.GetValue<string>();
        return new(state ?? "none", execution.State.Error ?? execution.State.Status.ToString(), execution.State.Cause ?? "");
    }
}
