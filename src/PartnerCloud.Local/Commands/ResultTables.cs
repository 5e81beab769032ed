using PartnerCloud.Local.Report;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>Prints the outcome of an execution: ids, ARNs, changes, and what to look at. It never prints a secret.</summary>
internal static class ResultTables
{
    public static void Write(IAnsiConsole console, ExecutionReport report, string? organizationalUnit)
    {
        if (report.Outcome is not { } outcome)
            return;
        var facts = new Table { Border = TableBorder.Rounded, ShowHeaders = false };
        facts.AddColumns("", "");
        foreach (var (name, value) in Facts(outcome, report, organizationalUnit))
        {
            if (value is not null)
                facts.AddRow(new Text(name), new Text(value));
        }

        console.Write(facts);
        if (report.Controls.Count > 0)
            WriteControls(console, report);
    }

    private static (string, string?)[] Facts(OutcomeFacts outcome, ExecutionReport report, string? organizationalUnit) =>
    [
        ("Account", outcome.Users.Count > 0 ? outcome.AccountId : outcome.AccountName is null ? $"{outcome.AccountId}, the customer's own" : $"{outcome.AccountId} ({outcome.AccountName}), {outcome.Joined}"),
        ("Organizational unit", organizationalUnit),
        ("Invitation", outcome.HandshakeId),
        ("Invited", outcome.InvitedAt is { } invited ? $"{invited}, can be accepted until {outcome.LapsesAt}" : null),
        (outcome.InvitationState ?? "", report.InvitationEnded is { } ended ? $"seen at {ended.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}" : null),
        ("Hardened", outcome.Hardened is { } hardened ? $"{Badge.Spaced(hardened)} ({outcome.Counts})" : null),
        ("Sign-in URL", outcome.SignInUrl),
        ("First administrator", outcome.UserName),
        ("Credentials secret", outcome.CredentialsSecretArn),
        ("CAM's role", outcome.RoleArn),
        ("Missing permissions", Listed(outcome.MissingPermissions)),
        ("To look at", Listed(outcome.Findings)),
        ("Requested by", outcome.Users.Count > 0 ? report.Request.UserId : null),
        ("Confirmed by", outcome.ConfirmedBy is { } confirmer ? $"{confirmer}, by {outcome.ProtocolReference}" : null),
        .. outcome.Users.Select(user => ($"Secret of {user.UserName}", user.SecretArn)),
    ];

    private static string? Listed(IReadOnlyList<string> items) => items.Count == 0 ? null : string.Join("\n", items);

    private static void WriteControls(IAnsiConsole console, ExecutionReport report)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns(report.Request.Users.Count > 0 ? "User" : "Control", "Outcome", "Changes");
        foreach (var control in report.Controls)
            table.AddRow(new Text(control.Control), new Text(control.Outcome, StyleOf(control.Outcome)), new Text(string.Join("\n", control.Lines.Select(line => line.Text))));
        console.Write(table);
    }

    private static Style StyleOf(string outcome) => outcome is "Applied" or "Done" ? new(Color.Green) : outcome is "Exempt" or "NotMet" ? new(Color.Yellow) : new(Color.Grey);
}
