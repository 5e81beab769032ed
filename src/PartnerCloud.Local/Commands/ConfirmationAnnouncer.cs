using System.Globalization;
using System.Text.Json.Nodes;
using PartnerCloud.Local.Composition;
using PartnerCloud.Local.Report;
using PartnerCloud.Simulator.Services.EventBridge;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>Prints each question to the operators once, with the command that answers it.</summary>
internal sealed class ConfirmationAnnouncer(IAnsiConsole console, LocalPartnerCloud local)
{
    private const string Bus = "default";
    private const string Question = "Identity Confirmation Requested";
    private const string Answer = """{"confirmedBy": "ops.kim", "protocolReference": "INC-4711"}""";
    private int seen;

    public void AnnounceNew()
    {
        var events = local.Cloud.EventsOn(Bus);
        foreach (var question in events.Skip(seen).Where(one => one.DetailType == Question).Select(one => JsonReading.Parse(one.Detail)))
        {
            console.MarkupLineInterpolated($"[yellow]waits    [/] maintain-users {question.Text("requestId")} until an operator confirms that the request is from {question.Text("requestedBy", "userId")}, or until {Until(question)}. To confirm, run:");
            // Not through the console, which wraps lines: a wrapped line cannot be pasted.
            console.Profile.Out.Writer.WriteLine($"  {ServeGuide.AwsAs("local", local)} stepfunctions send-task-success --task-output '{Answer}' --task-token '{question.Text("taskToken")}'");
        }

        seen = events.Count;
    }

    private static string Until(JsonNode? question) =>
        DateTimeOffset.TryParse(question.Text("expiresAt"), CultureInfo.InvariantCulture, out var until) ? $"{ExecutionArticle.Moment(until)} UTC" : "seven days have passed";
}
