using System.Text.Json.Nodes;
using PartnerCloud.Local.Composition;
using PartnerCloud.Local.Report;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>Starts an execution, shows it until it ends, and reads its report.</summary>
internal sealed class DemoExecution(IAnsiConsole console, LocalPartnerCloud local, StepFunctionsClient states)
{
    private readonly ExecutionWatcher watcher = new(states);

    public async Task<DemoRun> RunAsync(string title, JsonObject request, CancellationToken cancellationToken)
    {
        console.WriteLine();
        console.Write(new Rule(Markup.Escape($"{title}: {RequestFacts.Read(request).Title}")) { Justification = Justify.Left });
        var arn = await states.StartExecutionAsync(local.StateMachineArn("onboard-account"), RequestFile.ExecutionName(request), request, cancellationToken);
        await new ExecutionProgress(console).ShowAsync(watcher.WatchAsync(arn, cancellationToken));
        var report = await watcher.ReportAsync(arn, $"{title}: {RequestFacts.Read(request).Title}", cancellationToken);
        console.MarkupLineInterpolated($"[grey]Billed by AWS: {report.BilledUse.ToString()}.[/]");
        if (report.Failure is { } failure)
            console.MarkupLineInterpolated($"[red]{failure.Error}[/]: {failure.Message}");
        return new(report, await HistoryAsync(arn, cancellationToken));
    }

    private async Task<string> HistoryAsync(string executionArn, CancellationToken cancellationToken)
    {
        var execution = await states.DescribeExecutionAsync(executionArn, cancellationToken);
        var events = await states.GetExecutionHistoryAsync(executionArn, cancellationToken);
        return string.Join('\n', events.Prepend(execution).SelectMany(Texts));
    }

    /// <summary>All strings within: as JSON they would be escaped, and a search could miss what it looks for.</summary>
    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Texts(member.Value)),
        JsonArray items => items.SelectMany(Texts),
        JsonValue value when JsonReading.Parse(value.Text()) is JsonObject or JsonArray => Texts(JsonReading.Parse(value.Text())),
        _ => [node.Text() ?? ""],
    };
}
