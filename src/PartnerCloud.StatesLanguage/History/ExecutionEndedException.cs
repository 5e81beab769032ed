namespace PartnerCloud.StatesLanguage.History;

/// <summary>The execution ended while a branch of it was still at work; the branch stops.</summary>
internal sealed class ExecutionEndedException() : OperationCanceledException("The execution has ended.");
