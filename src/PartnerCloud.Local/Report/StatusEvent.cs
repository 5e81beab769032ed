using System.Text.Json.Nodes;

namespace PartnerCloud.Local.Report;

/// <summary>An event that a workflow published to CAM: a provider status, or the end of a request for users.</summary>
/// <param name="At">When EventBridge accepted the event.</param>
/// <param name="Status">The status, for example <c>credentials-ready</c>. For an event without one, its detail type.</param>
public sealed record StatusEvent(DateTimeOffset At, string Status)
{
    /// <summary>Finds the events that EventBridge accepted. Attempts that failed are left out.</summary>
    internal static IEnumerable<StatusEvent> Read(IEnumerable<ReportedEvent> events)
    {
        var attempts = new Dictionary<long, ReportedEvent>();
        foreach (var @event in events)
        {
            if (@event.Type == "TaskScheduled" && @event.Details.Text("resourceType") == "events")
                attempts[@event.Id] = @event;
            else if (attempts.TryGetValue(@event.PreviousId, out var scheduled))
            {
                if (@event.Type is "TaskStarted" or "TaskSubmitted")
                    attempts[@event.Id] = scheduled;
                if (@event.Type != "TaskSucceeded")
                    continue;
                foreach (var status in StatusesIn(scheduled))
                    yield return new StatusEvent(@event.At, status);
            }
        }
    }

    private static IEnumerable<string> StatusesIn(ReportedEvent scheduled) =>
        JsonReading.Parse(scheduled.Details.Text("parameters")).Objects("Entries").Select(entry => DetailOf(entry).Text("status") ?? NameOf(entry)).OfType<string>();

    /// <summary>Questions to operators are not for CAM, so they have no name here.</summary>
    private static string? NameOf(JsonObject entry) => entry.Text("Source") == "partner-cloud" ? entry.Text("DetailType") : null;

    private static JsonNode? DetailOf(JsonObject entry) => entry["Detail"] is JsonObject detail ? detail : JsonReading.Parse(entry.Text("Detail"));
}
