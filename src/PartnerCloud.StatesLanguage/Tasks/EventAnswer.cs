namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>What EventBridge says to one event: an id, or an error.</summary>
/// <param name="EventId">The event's id; null if it was not taken.</param>
/// <param name="ErrorCode">Why not, as code; null if it was taken.</param>
/// <param name="ErrorMessage">Why not, in words.</param>
public sealed record EventAnswer(string? EventId, string? ErrorCode = null, string? ErrorMessage = null);
