namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>S3 refused a call of a Distributed Map.</summary>
/// <param name="message">What was refused, and why.</param>
/// <param name="inner">The refusal.</param>
public sealed class ObjectRefusedException(string message, Exception? inner = null) : Exception(message, inner);
