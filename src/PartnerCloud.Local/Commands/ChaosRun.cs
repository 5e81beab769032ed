using System.Diagnostics;
using PartnerCloud.Local.Chaos;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>Runs a campaign and shows it.</summary>
internal sealed class ChaosRun(IAnsiConsole console)
{
    public async Task<int> RunAsync(ChaosOptions options, CancellationToken cancellationToken)
    {
        if (options.ReportPath is { } path)
            ReportFile.EnsureWritable(path);
        var started = Stopwatch.GetTimestamp();
        var scenes = options.Only is { } only ? [.. options.Scenes.Where(scene => only.StartsWith(scene.Name + "/", StringComparison.Ordinal))] : options.Scenes;
        var campaign = new Campaign(scenes, options.Disturbances, options.Parallel);
        var scenarios = await PrepareAsync(campaign, cancellationToken);
        if (options.Only is not null)
            return await OneAsync(campaign, scenarios.FirstOrDefault(scenario => scenario.Id == options.Only) ?? throw new CommandFailedException($"There is no scenario {options.Only}."), cancellationToken);

        console.WriteLine($"{scenarios.Count:N0} scenarios in {scenes.Count} scenes, {options.Parallel} at a time");
        var verdicts = await ChaosProgress.ShowAsync(console, scenarios.Count, ended => campaign.RunAsync(scenarios, ended, cancellationToken));
        var took = Stopwatch.GetElapsedTime(started);
        ChaosTables.Write(console, verdicts, took);
        if (options.ReportPath is not null)
            await File.WriteAllTextAsync(options.ReportPath, CampaignReport.Write(verdicts, took), cancellationToken);
        return verdicts.All(verdict => verdict.Outcome == FaultCaseOutcome.Survived) ? ExitCodes.Success : ExitCodes.Unexpected;
    }

    private static async Task<IReadOnlyList<FaultCase>> PrepareAsync(Campaign campaign, CancellationToken cancellationToken)
    {
        try
        {
            return await campaign.PrepareAsync(cancellationToken);
        }
        catch (ScenarioFailsWithoutFaultsException failure)
        {
            throw new CommandFailedException($"Nothing was disturbed yet, and it goes wrong already: {failure.Message} Mend that first; the tests tell more.");
        }
    }

    /// <summary>Plays one scenario, and tells all that was answered otherwise than well.</summary>
    private async Task<int> OneAsync(Campaign campaign, FaultCase scenario, CancellationToken cancellationToken)
    {
        console.WriteLine($"{scenario.Scene.Says}. {scenario.Site.Caller}, {scenario.Site.Service} {scenario.Site.Operation}, call {scenario.Site.Number} in {scenario.Site.AccountId}: {scenario.Disturbance.Says}.");
        var verdict = await campaign.RunAsync(scenario, cancellationToken, (stage, execution) => ChaosTrace.Write(console, stage, execution));
        console.WriteLine();
        foreach (var reason in verdict.Reasons)
            console.WriteLine($"{verdict.Outcome}: {reason}");
        console.WriteLine($"{verdict.Outcome}; redrives: {verdict.Redrives}, calls: {verdict.Calls:N0}");
        return verdict.Outcome == FaultCaseOutcome.Survived ? ExitCodes.Success : ExitCodes.Unexpected;
    }
}
