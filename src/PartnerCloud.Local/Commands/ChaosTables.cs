using System.Globalization;
using PartnerCloud.Local.Chaos;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>What a campaign has come to, on the console.</summary>
internal static class ChaosTables
{
    public static void Write(IAnsiConsole console, IReadOnlyList<FaultCaseResult> verdicts, TimeSpan took)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("Scene", "Fault");
        foreach (var column in new[] { "Scenarios", "Survived", "without a redrive", "Redrives", "Calls" })
            table.AddColumn(new TableColumn(column).RightAligned());
        foreach (var row in CampaignTable.Of(verdicts))
            table.AddRow(new Text(row.Scene), new Text(row.Kind), Number(row.Scenarios), Number(row.Survived, row.Survived == row.Scenarios), Number(row.WithoutRedrive), Number(row.Redrives), Number(row.Calls));
        console.Write(table);
        foreach (var verdict in verdicts.Where(verdict => verdict.Outcome != FaultCaseOutcome.Survived))
        {
            console.MarkupLine($"[red]{verdict.Outcome}[/] {Markup.Escape(verdict.Scenario.Id)}");
            foreach (var reason in verdict.Reasons)
                console.MarkupLine($"  [grey]{Markup.Escape(reason)}[/]");
        }

        console.WriteLine(CampaignReport.Summary(verdicts, took));
        if (verdicts.Any(verdict => verdict.Outcome != FaultCaseOutcome.Survived))
            console.WriteLine("See what happened in one of them: partnercloud chaos --only SCENARIO");
    }

    private static Text Number(int number, bool isWell = true) => new(number.ToString("N0", CultureInfo.InvariantCulture), isWell ? Style.Plain : new(Color.Red));
}
