namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>The states and the start state of a machine or of a branch.</summary>
internal sealed record StateGraph(string StartAt, IReadOnlyDictionary<string, State> States)
{
    /// <summary>Whether a state, at any depth, waits for the end of a job that it starts.</summary>
    public bool WaitsForJobs => States.Values.Any(state => state.WaitsForJob || state.Inner.Any(inner => inner.WaitsForJobs));
}
