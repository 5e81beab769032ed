using System.Text.Json.Nodes;

namespace PartnerCloud.Local.Report;

/// <summary>An event of GetExecutionHistory.</summary>
/// <param name="Id">The event's number in the execution, from 1.</param>
/// <param name="PreviousId">The id of the event that led to this one. Branches run in parallel, so it may not be the event before.</param>
/// <param name="Type">The event's type, for example <c>TaskStateEntered</c>.</param>
/// <param name="At">The event's time.</param>
/// <param name="Details">The details for the type, for example <c>stateEnteredEventDetails</c>. Null if it has none.</param>
public sealed record ReportedEvent(long Id, long PreviousId, string Type, DateTimeOffset At, JsonObject? Details)
{
    /// <summary>Reads an event in the API's form.</summary>
    public static ReportedEvent Read(JsonObject json) => new(
        json["id"]!.GetValue<long>(),
        json["previousEventId"]?.GetValue<long>() ?? 0,
        json.Text("type")!,
        json.Moment("timestamp")!.Value,
        json.FirstOrDefault(member => member.Key.EndsWith("EventDetails", StringComparison.Ordinal)).Value as JsonObject);
}
