using System.Globalization;
using PartnerCloud.Local.Chaos;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>Prints the results of a campaign.</summary>
internal static class ChaosTables
{
    public static void Write(IAnsiConsole console, IReadOnlyList<FaultCaseResult> results, TimeSpan took)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("Scenario", "Fault");
        foreach (var column in new[] { "Fault cases", "Survived", "Without a redrive", "Redrives", "Calls" })
            table.AddColumn(new TableColumn(column).RightAligned());
        foreach (var row in CampaignTable.Of(results))
            table.AddRow(new Text(row.Scenario), new Text(row.FaultType), Number(row.FaultCases), Number(row.Survived, row.Survived == row.FaultCases), Number(row.WithoutRedrive), Number(row.Redrives), Number(row.Calls));
        console.Write(table);
        foreach (var result in results.Where(result => result.Outcome != FaultCaseOutcome.Survived))
        {
            console.MarkupLine($"[red]{result.Outcome}[/] {Markup.Escape(result.FaultCase.Id)}");
            foreach (var reason in result.Reasons)
                console.MarkupLine($"  [grey]{Markup.Escape(reason)}[/]");
        }

        console.WriteLine(CampaignReport.Summary(results, took));
        if (results.Any(result => result.Outcome != FaultCaseOutcome.Survived))
            console.WriteLine("To see what happened in one of them, run: partnercloud chaos --only CASE");
    }

    private static Text Number(int number, bool isWell = true) => new(number.ToString("N0", CultureInfo.InvariantCulture), isWell ? Style.Plain : new(Color.Red));
}
