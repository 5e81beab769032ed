namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>The state cannot be tested, or not in this way.</summary>
/// <param name="reason">What stands in the way, and what to do.</param>
public sealed class StateNotTestableException(string reason) : Exception(reason);
