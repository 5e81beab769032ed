namespace PartnerCloud.StatesLanguage.History;

/// <summary>The execution ended while one of its branches still ran. The branch stops.</summary>
internal sealed class ExecutionEndedException() : OperationCanceledException("The execution has ended.");
