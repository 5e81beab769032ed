using System.Collections.Concurrent;
using PartnerCloud.Local.Chaos.Scenarios;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Local.Chaos;

/// <summary>Runs scenarios without faults, and then again with each kind of fault at each call.</summary>
/// <param name="scenarios">The scenarios to run.</param>
/// <param name="faultTypes">The kinds of faults to inject.</param>
/// <param name="parallel">How many runs at the same time.</param>
internal sealed class Campaign(IReadOnlyList<Scenario> scenarios, IReadOnlyList<FaultType> faultTypes, int parallel)
{
    /// <summary>A run takes less than a second. One that takes this long never ends.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<Scenario, RunResult> withoutFaults = new();

    /// <summary>Runs the scenarios without faults, and lists the fault cases that follow from their calls.</summary>
    /// <exception cref="ScenarioFailsWithoutFaultsException">A scenario fails without faults.</exception>
    public async Task<IReadOnlyList<FaultCase>> PrepareAsync(CancellationToken cancellationToken)
    {
        var calls = new ConcurrentDictionary<Scenario, IReadOnlyList<CallSite>>();
        await Parallel.ForEachAsync(scenarios, Settings(cancellationToken), async (scenario, stop) =>
        {
            var run = await ScenarioRunner.RunWithoutFaultsAsync(scenario, stop);
            withoutFaults[scenario] = run.Result;
            calls[scenario] = run.Calls;
        });
        return [.. scenarios.SelectMany(scenario => FaultCase.Of(scenario, calls[scenario], faultTypes))];
    }

    /// <summary>Runs fault cases, and reports each as it ends.</summary>
    /// <returns>The results, in the order of the fault cases.</returns>
    public async Task<IReadOnlyList<FaultCaseResult>> RunAsync(IReadOnlyList<FaultCase> faultCases, Action<FaultCaseResult> ended, CancellationToken cancellationToken)
    {
        var results = new FaultCaseResult[faultCases.Count];
        await Parallel.ForEachAsync(Enumerable.Range(0, faultCases.Count), Settings(cancellationToken), async (index, stop) =>
        {
            results[index] = await RunAsync(faultCases[index], stop);
            ended(results[index]);
        });
        return results;
    }

    /// <summary>Runs one fault case.</summary>
    /// <param name="faultCase">A fault case of a scenario that <see cref="PrepareAsync"/> has run.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <param name="look">Called with the stage and the execution at the end. May be null.</param>
    public async Task<FaultCaseResult> RunAsync(FaultCase faultCase, CancellationToken cancellationToken, Action<ScenarioStage, Execution>? look = null)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            return OutcomeComparer.Of(faultCase, withoutFaults[faultCase.Scenario], await ScenarioRunner.RunWithFaultAsync(faultCase, patience.Token, look));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(faultCase, FaultCaseOutcome.Lost, [$"It did not end within {Patience.TotalMinutes} minutes of real time."]);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return new(faultCase, FaultCaseOutcome.Lost, [$"The run broke off: {failure.GetType().Name}: {failure.Message}"]);
        }
    }

    private ParallelOptions Settings(CancellationToken cancellationToken) => new() { MaxDegreeOfParallelism = parallel, CancellationToken = cancellationToken };
}
