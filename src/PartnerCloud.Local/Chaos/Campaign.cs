using System.Collections.Concurrent;
using PartnerCloud.Local.Chaos.Scenarios;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Local.Chaos;

/// <summary>Plays scenes undisturbed, and then again with a fault at each call and of each kind.</summary>
/// <param name="scenes">Which scenes.</param>
/// <param name="disturbances">Which kinds of faults.</param>
/// <param name="parallel">How many plays at the same time.</param>
internal sealed class Campaign(IReadOnlyList<Scenario> scenes, IReadOnlyList<FaultType> disturbances, int parallel)
{
    /// <summary>A play takes less than a second; one that has not ended by then never will.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<Scenario, RunResult> undisturbed = new();

    /// <summary>Plays the scenes undisturbed, and tells what can go wrong in them.</summary>
    /// <exception cref="ScenarioFailsWithoutFaultsException">A scene does not end well undisturbed.</exception>
    public async Task<IReadOnlyList<FaultCase>> PrepareAsync(CancellationToken cancellationToken)
    {
        var calls = new ConcurrentDictionary<Scenario, IReadOnlyList<CallSite>>();
        await Parallel.ForEachAsync(scenes, Settings(cancellationToken), async (scene, stop) =>
        {
            var play = await ScenarioRunner.UndisturbedAsync(scene, stop);
            undisturbed[scene] = play.Aftermath;
            calls[scene] = play.Calls;
        });
        return [.. scenes.SelectMany(scene => FaultCase.Of(scene, calls[scene], disturbances))];
    }

    /// <summary>Plays scenarios, and tells of each as it ends.</summary>
    /// <returns>The verdicts in the scenarios' order.</returns>
    public async Task<IReadOnlyList<FaultCaseResult>> RunAsync(IReadOnlyList<FaultCase> scenarios, Action<FaultCaseResult> ended, CancellationToken cancellationToken)
    {
        var verdicts = new FaultCaseResult[scenarios.Count];
        await Parallel.ForEachAsync(Enumerable.Range(0, scenarios.Count), Settings(cancellationToken), async (index, stop) =>
        {
            verdicts[index] = await RunAsync(scenarios[index], stop);
            ended(verdicts[index]);
        });
        return verdicts;
    }

    /// <summary>Plays one scenario.</summary>
    /// <param name="scenario">The scenario, of a scene that was played undisturbed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="look">Looks at the cloud and the execution when all is over; null if nobody does.</param>
    public async Task<FaultCaseResult> RunAsync(FaultCase scenario, CancellationToken cancellationToken, Action<ScenarioStage, Execution>? look = null)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            return OutcomeComparer.Of(scenario, undisturbed[scenario.Scene], await ScenarioRunner.DisturbedAsync(scenario, patience.Token, look));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(scenario, FaultCaseOutcome.Lost, [$"It did not end within {Patience.TotalMinutes} minutes of real time."]);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return new(scenario, FaultCaseOutcome.Lost, [$"It could not be played to its end: {failure.GetType().Name}: {failure.Message}"]);
        }
    }

    private ParallelOptions Settings(CancellationToken cancellationToken) => new() { MaxDegreeOfParallelism = parallel, CancellationToken = cancellationToken };
}
