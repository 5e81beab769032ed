using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.History;

/// <summary>An event as GetExecutionHistory answers it.</summary>
/// <param name="Id">Its number, from 1.</param>
/// <param name="PreviousEventId">The event of the same branch that it follows; 0 for the first two of an execution.</param>
/// <param name="Timestamp">When, on the cloud's clock.</param>
/// <param name="Type">AWS's event type, for example <c>TaskStateEntered</c>.</param>
/// <param name="DetailsName">The member that holds the details, for example <c>stateEnteredEventDetails</c>; null where the type has none.</param>
/// <param name="Details">The details under their wire names. Read them only.</param>
public sealed record HistoryEvent(long Id, long PreviousEventId, DateTimeOffset Timestamp, string Type, string? DetailsName, JsonObject? Details);
