namespace PartnerCloud.Simulator.Services.Config;

/// <summary>The outcome of a recorder's work.</summary>
/// <param name="Failure">Why it fails; null for success.</param>
/// <param name="Since">The time from which on this is the outcome.</param>
internal sealed record RecorderOutcome(DeliveryFailure? Failure, DateTimeOffset Since);
