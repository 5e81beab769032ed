using System.Globalization;
using System.Text.Json.Nodes;
using PartnerCloud.Local.Composition;
using PartnerCloud.Local.Report;
using PartnerCloud.Simulator.Services.EventBridge;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>Says once of each question to the operators that an execution waits for their answer, and how they give it.</summary>
internal sealed class ConfirmationAnnouncer(IAnsiConsole console, LocalPartnerCloud local)
{
    private const string Bus = "default";
    private const string Question = "Identity Confirmation Requested";
    private const string Answer = """{"confirmedBy": "ops.kim", "protocolReference": "INC-4711"}""";
    private int seen;

    public void SayNew()
    {
        var events = local.Cloud.EventsOn(Bus);
        foreach (var asked in events.Skip(seen).Where(one => one.DetailType == Question).Select(one => JsonReading.Parse(one.Detail)))
        {
            console.MarkupLineInterpolated($"[yellow]waits    [/] maintain-users {asked.Text("requestId")} for the operators to confirm that it is {asked.Text("requestedBy", "userId")} who asks, until {Until(asked)}. They do with");
            // Not through the console's layout: a line that is broken cannot be pasted.
            console.Profile.Out.Writer.WriteLine($"  {ServeGuide.AwsAs("local", local)} stepfunctions send-task-success --task-output '{Answer}' --task-token '{asked.Text("taskToken")}'");
        }

        seen = events.Count;
    }

    private static string Until(JsonNode? asked) =>
        DateTimeOffset.TryParse(asked.Text("expiresAt"), CultureInfo.InvariantCulture, out var until) ? $"{ExecutionArticle.Moment(until)} UTC" : "seven days are over";
}
