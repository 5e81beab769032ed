using System.Diagnostics;
using PartnerCloud.Local.Chaos;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>Runs a campaign, or one fault case of it, and prints the results.</summary>
internal sealed class ChaosRun(IAnsiConsole console)
{
    public async Task<int> RunAsync(ChaosOptions options, CancellationToken cancellationToken)
    {
        if (options.ReportPath is { } path)
            ReportFile.EnsureWritable(path);
        var started = Stopwatch.GetTimestamp();
        var scenarios = options.Only is { } only ? [.. options.Scenarios.Where(scenario => only.StartsWith(scenario.Name + "/", StringComparison.Ordinal))] : options.Scenarios;
        var campaign = new Campaign(scenarios, options.FaultTypes, options.Parallel);
        var faultCases = await PrepareAsync(campaign, cancellationToken);
        if (options.Only is not null)
            return await OneAsync(campaign, faultCases.FirstOrDefault(faultCase => faultCase.Id == options.Only) ?? throw new CommandFailedException($"There is no fault case {options.Only}. Its form is scenario/function.service.Operation.number/fault. partnercloud chaos --help lists the scenarios and the faults."), cancellationToken);

        console.WriteLine($"{faultCases.Count:N0} fault cases in {scenarios.Count} scenarios, {options.Parallel} at a time");
        var results = await ChaosProgress.ShowAsync(console, faultCases.Count, ended => campaign.RunAsync(faultCases, ended, cancellationToken));
        var took = Stopwatch.GetElapsedTime(started);
        ChaosTables.Write(console, results, took);
        if (options.ReportPath is not null)
            await File.WriteAllTextAsync(options.ReportPath, CampaignReport.Write(results, took), cancellationToken);
        return results.All(result => result.Outcome == FaultCaseOutcome.Survived) ? ExitCodes.Success : ExitCodes.Unexpected;
    }

    private static async Task<IReadOnlyList<FaultCase>> PrepareAsync(Campaign campaign, CancellationToken cancellationToken)
    {
        try
        {
            return await campaign.PrepareAsync(cancellationToken);
        }
        catch (ScenarioFailsWithoutFaultsException failure)
        {
            throw new CommandFailedException($"A scenario fails before any fault is injected: {failure.Message} Fix that first. The tests show more.");
        }
    }

    /// <summary>Runs one fault case, and prints its states, failures and calls.</summary>
    private async Task<int> OneAsync(Campaign campaign, FaultCase faultCase, CancellationToken cancellationToken)
    {
        console.WriteLine($"Scenario: {faultCase.Scenario.Description}");
        console.WriteLine($"Call:     {faultCase.Site.Service} {faultCase.Site.Operation} in {faultCase.Site.AccountId}, call {faultCase.Site.Number} by {faultCase.Site.Caller}");
        console.WriteLine($"Fault:    {faultCase.FaultType.Description}");
        console.WriteLine();
        var result = await campaign.RunAsync(faultCase, cancellationToken, (stage, execution) => ChaosTrace.Write(console, stage, execution));
        console.WriteLine();
        foreach (var reason in result.Reasons)
            console.WriteLine($"{result.Outcome}: {reason}");
        console.WriteLine($"{result.Outcome}; redrives: {result.Redrives}, calls: {result.Calls:N0}");
        return result.Outcome == FaultCaseOutcome.Survived ? ExitCodes.Success : ExitCodes.Unexpected;
    }
}
