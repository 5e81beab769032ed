using PartnerCloud.StatesLanguage.States;

namespace PartnerCloud.StatesLanguage.Definition;

/// <summary>States and the one to start at: a whole machine, or a branch of it.</summary>
internal sealed record StateGraph(string StartAt, IReadOnlyDictionary<string, State> States);
