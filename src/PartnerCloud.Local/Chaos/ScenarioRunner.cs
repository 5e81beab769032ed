using PartnerCloud.Local.Chaos.Scenarios;
using PartnerCloud.Local.Composition;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Services.Sns;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Local.Chaos;

/// <summary>Plays a scene on a fresh cloud to its end, with redrives where it fails.</summary>
internal static class ScenarioRunner
{
    /// <summary>Whoever has redriven so often gives up.</summary>
    private const int MostRedrives = 4;

    private static readonly TimeSpan OperatorsPause = TimeSpan.FromMinutes(1);
    private static readonly HashSet<string> Workflows = [.. WorkflowFiles.Read().Select(file => file.Name)];

    /// <summary>Plays it undisturbed, and tells the calls.</summary>
    /// <exception cref="ScenarioFailsWithoutFaultsException">It did not end well.</exception>
    public static async Task<(RunResult Aftermath, IReadOnlyList<CallSite> Calls)> UndisturbedAsync(Scenario scene, CancellationToken cancellationToken)
    {
        await using var stage = await scene.OpenAsync(cancellationToken);
        var before = stage.Cloud.Calls.All.Count;
        var aftermath = await RunAsync(scene, stage, TimeSpan.Zero, cancellationToken);
        if (aftermath is not { Succeeded: true, Failures: [] })
            throw new ScenarioFailsWithoutFaultsException($"{scene.Name} does not end well undisturbed: {aftermath.Failures[0].Short}");
        // What is wrong undisturbed would be the same everywhere, and pass for right.
        if (aftermath.SignIns.FirstOrDefault(signIn => signIn.Value is not (nameof(SignIn.Accepted) or nameof(SignIn.MustChangePassword))) is { Key: { } secret, Value: var refused })
            throw new ScenarioFailsWithoutFaultsException($"{scene.Name} does not end well undisturbed: a sign-in with the password in {secret} ends with {refused}.");
        return (aftermath, CallSite.Of(stage.Cloud.Calls.All.Skip(before), Workflows));
    }

    /// <summary>Plays it with a fault at a call.</summary>
    /// <param name="scenario">Scene, call and fault.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="look">Looks at the cloud and the execution when all is over; null if nobody does.</param>
    public static async Task<RunResult> DisturbedAsync(FaultCase scenario, CancellationToken cancellationToken, Action<ScenarioStage, Execution>? look = null)
    {
        await using var stage = await scenario.Scene.OpenAsync(cancellationToken);
        scenario.Disturbance.Plan(scenario.Site, stage);
        return await RunAsync(scenario.Scene, stage, scenario.Disturbance.Lasts, cancellationToken, look);
    }

    private static async Task<RunResult> RunAsync(Scenario scene, ScenarioStage stage, TimeSpan faultLasts, CancellationToken cancellationToken, Action<ScenarioStage, Execution>? look = null)
    {
        var before = stage.Cloud.Calls.All.Count;
        var execution = stage.Begin(scene, cancellationToken);
        await execution.Completion.WaitAsync(cancellationToken);
        var failures = new List<ExecutionFailure>();
        while (execution.State.Status != ExecutionStatus.Succeeded)
        {
            failures.Add(FailureOf(execution));
            if (failures.Count > MostRedrives)
                break;
            await stage.Aws.PassAsync(faultLasts + OperatorsPause);
            await stage.RedriveAsync(scene, execution, cancellationToken);
        }

        await stage.Aws.Local.OperatorsToldAsync();
        look?.Invoke(stage, execution);
        return AftermathOf(stage, execution, failures, stage.Cloud.Calls.All.Count - before);
    }

    private static RunResult AftermathOf(ScenarioStage stage, Execution execution, IReadOnlyList<ExecutionFailure> failures, int calls)
    {
        var dump = stage.Cloud.Dump();
        return new()
        {
            Succeeded = execution.State.Status == ExecutionStatus.Succeeded,
            Failures = failures,
            State = CanonicalState.Of(dump, stage.Cloud),
            Output = execution.State.Output is { } output ? CanonicalState.OfOutput(output, stage.Cloud) : null,
            Census = ResourceCounts.Of(stage.Cloud),
            SignIns = PasswordsInSecrets.Try(stage.Cloud),
            Leaks = stage.Aws.Local.Canary.Finds(),
            Mails = stage.Cloud.MessagesOn(stage.Aws.Local.OperatorsTopicArn).Count,
            Struck = stage.Cloud.Faults.Struck,
            Calls = calls,
        };
    }

    private static ExecutionFailure FailureOf(Execution execution)
    {
        var state = execution.Events.LastOrDefault(entry => entry.Type.EndsWith("StateEntered", StringComparison.Ordinal))?.Details?["name"]?.GetValue<string>();
        return new(state ?? "none", execution.State.Error ?? execution.State.Status.ToString(), execution.State.Cause ?? "");
    }
}
