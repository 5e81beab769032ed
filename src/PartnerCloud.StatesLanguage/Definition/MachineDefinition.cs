namespace PartnerCloud.StatesLanguage.Definition;

/// <summary>A definition that was read and found good.</summary>
/// <param name="Graph">The states.</param>
/// <param name="Timeout">How long an execution may take; null for ever.</param>
internal sealed record MachineDefinition(StateGraph Graph, TimeSpan? Timeout);
