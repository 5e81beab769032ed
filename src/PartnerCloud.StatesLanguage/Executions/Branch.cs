using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Expressions;

namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>
/// The position of one line of an execution: its root, a branch of a Parallel, or an iteration of a Map. It holds everything that a redrive needs:
/// the state, its original input, the variables, and the branches inside that state.
/// </summary>
internal sealed class Branch(StateGraph graph, Branch? outer, JsonNode? input)
{
    public StateGraph Graph => graph;

    public Branch? Outer => outer;

    public VariableScope Variables { get; } = new(outer?.Variables);

    public BranchStatus Status { get; set; }

    /// <summary>The present state, or the state in which the branch failed.</summary>
    public State State { get; private set; } = graph.States[graph.StartAt];

    /// <summary>The raw input of the state.</summary>
    public JsonNode? Input { get; private set; } = input;

    /// <summary>The event and time of entering the state; null before that.</summary>
    public (long EventId, DateTimeOffset Time)? Entered { get; set; }

    /// <summary>The result of a succeeded branch.</summary>
    public JsonNode? Output { get; private set; }

    /// <summary>The id of the branch's last event, which its next event follows.</summary>
    public long LastEventId { get; set; } = outer?.LastEventId ?? 0;

    /// <summary>The branches of the present Parallel or Map state.</summary>
    public IReadOnlyList<Branch>? Children { get; set; }

    /// <summary>The Map Run of the present Distributed Map.</summary>
    public MapRun? MapRun { get; set; }

    /// <summary>Whether the Parallel or Map state starts from the beginning: at first, and in a redrive after it failed with all branches done.</summary>
    [MemberNotNullWhen(false, nameof(Children))]
    public bool MustBeginItsChildren => Children is null || Children.All(child => child.Status == BranchStatus.Succeeded);

    /// <summary>The item of an iteration; null for other branches.</summary>
    public MapItem? Item { get; init; }

    /// <summary>The item of the innermost enclosing iteration.</summary>
    public MapItem? InnermostItem => Item ?? outer?.InnermostItem;

    /// <summary>Follows a transition; true at the end of the branch.</summary>
    public bool Follow(Transition transition)
    {
        Children = null;
        MapRun = null;
        Entered = null;
        if (transition.Next is null)
        {
            Output = transition.Output;
            Status = BranchStatus.Succeeded;
            return true;
        }

        State = graph.States[transition.Next];
        Input = transition.Output;
        return false;
    }
}
