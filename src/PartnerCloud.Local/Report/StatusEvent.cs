using System.Text.Json.Nodes;

namespace PartnerCloud.Local.Report;

/// <summary>A provider status, or the end of a request for users, that a workflow published to EventBridge.</summary>
/// <param name="At">When EventBridge had taken it.</param>
/// <param name="Status">The status, for example <c>credentials-ready</c>; of an event without one, what it is called.</param>
public sealed record StatusEvent(DateTimeOffset At, string Status)
{
    /// <summary>Finds the statuses that EventBridge took: what was only asked for, or refused and asked for again, nobody was told.</summary>
    internal static IEnumerable<StatusEvent> Read(IEnumerable<ReportedEvent> events)
    {
        var asked = new Dictionary<long, ReportedEvent>();
        foreach (var @event in events)
        {
            if (@event.Type == "TaskScheduled" && @event.Details.Text("resourceType") == "events")
                asked[@event.Id] = @event;
            else if (asked.TryGetValue(@event.PreviousId, out var scheduled))
            {
                if (@event.Type is "TaskStarted" or "TaskSubmitted")
                    asked[@event.Id] = scheduled;
                if (@event.Type != "TaskSucceeded")
                    continue;
                foreach (var status in StatusesIn(scheduled))
                    yield return new StatusEvent(@event.At, status);
            }
        }
    }

    private static IEnumerable<string> StatusesIn(ReportedEvent scheduled) =>
        JsonReading.Parse(scheduled.Details.Text("parameters")).Objects("Entries").Select(entry => DetailOf(entry).Text("status") ?? NameOf(entry)).OfType<string>();

    /// <summary>What goes to operators is nothing that CAM was told.</summary>
    private static string? NameOf(JsonObject entry) => entry.Text("Source") == "partner-cloud" ? entry.Text("DetailType") : null;

    private static JsonNode? DetailOf(JsonObject entry) => entry["Detail"] is JsonObject detail ? detail : JsonReading.Parse(entry.Text("Detail"));
}
