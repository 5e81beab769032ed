using PartnerCloud.StatesLanguage.Definition;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.StatesLanguage.States;

/// <summary>Checks the states of a graph: targets exist, all states are reachable, one state ends, and no variable hides an outer one.</summary>
internal static class GraphRules
{
    public static void Check(string startAt, IReadOnlyDictionary<string, State> states, StateFields fields)
    {
        if (!states.ContainsKey(startAt))
            fields.Refuse("StartAt", $"names the state '{startAt}', which does not exist");
        CheckTargets(states, fields.Problems);
        if (fields.Problems.Count > 0)
            return;
        CheckReachable(startAt, states, fields.Problems);
        CheckEnd(states, fields);
        CheckVariables(states, fields.Problems);
    }

    private static void CheckTargets(IReadOnlyDictionary<string, State> states, ICollection<string> problems)
    {
        foreach (var state in states.Values)
        {
            foreach (var target in state.Targets.Where(target => !states.ContainsKey(target)).Distinct())
                problems.Add($"State '{state.Name}': leads to the state '{target}', which does not exist.");
        }
    }

    private static void CheckReachable(string startAt, IReadOnlyDictionary<string, State> states, ICollection<string> problems)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { startAt };
        var open = new Queue<string>(reached);
        while (open.TryDequeue(out var name))
        {
            foreach (var target in states[name].Targets.Where(reached.Add))
                open.Enqueue(target);
        }

        foreach (var name in states.Keys.Where(name => !reached.Contains(name)))
            problems.Add($"State '{name}': is not reachable.");
    }

    private static void CheckEnd(IReadOnlyDictionary<string, State> states, StateFields fields)
    {
        if (!states.Values.Any(state => state.CanEnd))
            fields.Refuse("States", "has no state that ends");
    }

    /// <summary>AWS refuses a variable in a branch if an outer variable has the same name.</summary>
    private static void CheckVariables(IReadOnlyDictionary<string, State> states, ICollection<string> problems)
    {
        var outer = states.Values.SelectMany(state => state.Assigned).ToHashSet(StringComparer.Ordinal);
        foreach (var state in states.Values.Where(state => !state.HasOwnVariables).SelectMany(state => state.Inner).SelectMany(AllStates))
        {
            foreach (var name in state.Assigned.Where(outer.Contains).Distinct())
                problems.Add($"State '{state.Name}': field 'Assign.{name}' hides the outer variable of the same name, which is not allowed.");
        }
    }

    private static IEnumerable<State> AllStates(StateGraph graph) =>
        graph.States.Values.SelectMany(state => (state.HasOwnVariables ? [] : state.Inner).SelectMany(AllStates).Prepend(state));
}
