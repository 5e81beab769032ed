namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>The states and the start state of a machine or of a branch.</summary>
internal sealed record StateGraph(string StartAt, IReadOnlyDictionary<string, State> States)
{
    /// <summary>The graph that holds a state, here or inside its states; null for none.</summary>
    public StateGraph? Find(string name) => States.ContainsKey(name)
        ? this
        : States.Values.SelectMany(state => state.Inner).Select(inner => inner.Find(name)).FirstOrDefault(found => found is not null);

    /// <summary>Whether a state, at any depth, waits for the end of a job that it starts.</summary>
    public bool WaitsForJobs => States.Values.Any(state => state.WaitsForJob || state.Inner.Any(inner => inner.WaitsForJobs));
}
