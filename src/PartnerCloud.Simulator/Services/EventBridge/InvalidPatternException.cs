namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>An event pattern breaks EventBridge's rules.</summary>
/// <param name="reason">What is wrong with it.</param>
internal sealed class InvalidPatternException(string reason) : Exception("Event pattern is not valid. Reason: " + reason);
