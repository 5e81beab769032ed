namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>EventBridge's answer to one event: an id or an error.</summary>
/// <param name="EventId">The event's id; null after an error.</param>
/// <param name="ErrorCode">The error's code; null for success.</param>
/// <param name="ErrorMessage">The error's message; null for success.</param>
public sealed record EventAnswer(string? EventId, string? ErrorCode = null, string? ErrorMessage = null);
