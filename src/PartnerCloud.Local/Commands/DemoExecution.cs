using System.Text.Json.Nodes;
using PartnerCloud.Local.Report;
using PartnerCloud.Local.Samples;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>Starts an execution, shows it until it ends, and reads its report. After a redrive, it shows only what is new.</summary>
internal sealed class DemoExecution(IAnsiConsole console, StepFunctionsClient states, string stateMachineArn, string title, JsonObject request)
{
    private readonly ExecutionWatcher watcher = new(states);
    private readonly ExecutionProgress progress = new(console);
    private readonly string title = $"{title}: {RequestFacts.Read(request).Title}";

    /// <summary>The execution's ARN, known before its start.</summary>
    public string Arn { get; } = $"{stateMachineArn.Replace(":stateMachine:", ":execution:", StringComparison.Ordinal)}:{RequestFile.ExecutionName(request)}";

    public async Task<DemoRun> RunAsync(CancellationToken cancellationToken)
    {
        console.WriteLine();
        console.Write(new Rule(Markup.Escape(title)) { Justification = Justify.Left });
        await states.StartExecutionAsync(stateMachineArn, RequestFile.ExecutionName(request), request, cancellationToken);
        return await GoOnAsync(cancellationToken);
    }

    /// <summary>Shows what has happened since the last call, until the execution ends.</summary>
    public async Task<DemoRun> GoOnAsync(CancellationToken cancellationToken)
    {
        await progress.ShowAsync(watcher.WatchAsync(Arn, cancellationToken));
        var report = await watcher.ReportAsync(Arn, title, cancellationToken);
        console.MarkupLineInterpolated($"[grey]Billed by AWS: {report.BilledUse.ToString()}.[/]");
        if (report.Failure is { } failure)
            console.MarkupLineInterpolated($"[red]{failure.Error}[/]: {failure.Message}");
        return new(report, await HistoryAsync(cancellationToken));
    }

    private async Task<string> HistoryAsync(CancellationToken cancellationToken)
    {
        var execution = await states.DescribeExecutionAsync(Arn, cancellationToken);
        var events = await states.GetExecutionHistoryAsync(Arn, cancellationToken);
        return string.Join('\n', events.Prepend(execution).SelectMany(Texts));
    }

    /// <summary>All strings in a node. JSON would escape them, and a search could miss its text.</summary>
    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Texts(member.Value)),
        JsonArray items => items.SelectMany(Texts),
        JsonValue value when JsonReading.Parse(value.Text()) is JsonObject or JsonArray => Texts(JsonReading.Parse(value.Text())),
        _ => [node.Text() ?? ""],
    };
}
