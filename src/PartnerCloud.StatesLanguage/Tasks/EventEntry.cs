namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>An event for EventBridge.</summary>
/// <param name="Source">The source of the event.</param>
/// <param name="DetailType">The type of the event.</param>
/// <param name="Detail">The details, as JSON.</param>
/// <param name="EventBusName">The bus's name or ARN; null for the default bus.</param>
/// <param name="Resources">The ARNs that the event concerns: the given ones, the execution and the state machine.</param>
/// <param name="Time">The time of the event; null for now.</param>
public sealed record EventEntry(string Source, string DetailType, string Detail, string? EventBusName, IReadOnlyList<string> Resources, DateTimeOffset? Time);
