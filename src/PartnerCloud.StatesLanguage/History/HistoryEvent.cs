using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.History;

/// <summary>A history event, as GetExecutionHistory returns it.</summary>
/// <param name="Id">The event's number, from 1.</param>
/// <param name="PreviousEventId">The previous event of the same branch; 0 for the first two events of an execution, and for the end of a stopped one.</param>
/// <param name="Timestamp">The time on the cloud's clock.</param>
/// <param name="Type">AWS's event type, for example <c>TaskStateEntered</c>.</param>
/// <param name="DetailsName">The member that holds the details, for example <c>stateEnteredEventDetails</c>; null if the type has none.</param>
/// <param name="Details">The details under their wire names. Do not change them.</param>
public sealed record HistoryEvent(long Id, long PreviousEventId, DateTimeOffset Timestamp, string Type, string? DetailsName, JsonObject? Details);
