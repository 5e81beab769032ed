namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>A valid definition.</summary>
/// <param name="Graph">The states.</param>
/// <param name="Timeout">The time limit of an execution; null for AWS's limit of a year.</param>
internal sealed record MachineDefinition(StateGraph Graph, TimeSpan? Timeout);
