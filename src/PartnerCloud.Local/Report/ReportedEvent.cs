using System.Text.Json.Nodes;

namespace PartnerCloud.Local.Report;

/// <summary>One event of GetExecutionHistory.</summary>
/// <param name="Id">Counts from 1 within the execution.</param>
/// <param name="PreviousId">The event that led to this one; branches run side by side, so it need not be the one before.</param>
/// <param name="Type">AWS's event type, for example <c>TaskStateEntered</c>.</param>
/// <param name="At">When.</param>
/// <param name="Details">The member named after the type, for example <c>stateEnteredEventDetails</c>; null where the type has none.</param>
public sealed record ReportedEvent(long Id, long PreviousId, string Type, DateTimeOffset At, JsonObject? Details)
{
    /// <summary>Reads an event as the API writes it.</summary>
    public static ReportedEvent Read(JsonObject json) => new(
        json["id"]!.GetValue<long>(),
        json["previousEventId"]?.GetValue<long>() ?? 0,
        json.Text("type")!,
        json.Moment("timestamp")!.Value,
        json.FirstOrDefault(member => member.Key.EndsWith("EventDetails", StringComparison.Ordinal)).Value as JsonObject);
}
