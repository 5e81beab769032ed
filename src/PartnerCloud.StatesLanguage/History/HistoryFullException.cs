namespace PartnerCloud.StatesLanguage.History;

/// <summary>The history has reached AWS's limit. The execution ends.</summary>
internal sealed class HistoryFullException()
    : Exception($"The execution reached the maximum number of history events ({ExecutionHistory.MostEvents}).");
