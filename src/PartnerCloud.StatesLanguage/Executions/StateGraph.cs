namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>The states and the start state of a machine or of a branch.</summary>
internal sealed record StateGraph(string StartAt, IReadOnlyDictionary<string, State> States);
