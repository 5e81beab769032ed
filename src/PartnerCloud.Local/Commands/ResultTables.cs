using PartnerCloud.Local.Report;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>The outcome of an execution on the console: ids, ARNs, what was changed and what to look at, and never a secret.</summary>
internal static class ResultTables
{
    public static void Write(IAnsiConsole console, ExecutionReport report, string? organizationalUnit)
    {
        if (report.Outcome is not { } outcome)
            return;
        var facts = new Table { Border = TableBorder.Rounded, ShowHeaders = false };
        facts.AddColumns("", "");
        Add(facts, "Account", $"{outcome.AccountId} ({outcome.AccountName}), {outcome.Joined}");
        Add(facts, "Organizational unit", organizationalUnit);
        Add(facts, "Sign-in URL", outcome.SignInUrl);
        Add(facts, "First administrator", outcome.UserName);
        Add(facts, "Credentials secret", outcome.CredentialsSecretArn);
        console.Write(facts);
        WriteControls(console, report);
    }

    private static void WriteControls(IAnsiConsole console, ExecutionReport report)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("Control", "Outcome", "Changes");
        foreach (var control in report.Controls)
            table.AddRow(new Text(control.Control), new Text(control.Outcome, StyleOf(control.Outcome)), new Text(string.Join("\n", control.Lines.Select(line => line.Text))));
        console.Write(table);
    }

    private static void Add(Table table, string name, string? value) => table.AddRow(new Text(name), new Text(value ?? ""));

    private static Style StyleOf(string outcome) => outcome == "Applied" ? new(Color.Green) : outcome == "Exempt" ? new(Color.Yellow) : new(Color.Grey);
}
