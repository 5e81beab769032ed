namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>One event for EventBridge.</summary>
/// <param name="Source">Who says it.</param>
/// <param name="DetailType">What it is.</param>
/// <param name="Detail">The details, as JSON.</param>
/// <param name="EventBusName">The bus's name or ARN; null for the default one.</param>
/// <param name="Resources">ARNs that it is about: those given, the execution's and the state machine's.</param>
/// <param name="Time">When it happened; null for now.</param>
public sealed record EventEntry(string Source, string DetailType, string Detail, string? EventBusName, IReadOnlyList<string> Resources, DateTimeOffset? Time);
