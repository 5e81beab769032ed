using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Definition;
using PartnerCloud.StatesLanguage.Expressions;
using PartnerCloud.StatesLanguage.States;

namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>
/// Where one line of an execution stands: its root, a branch of a Parallel, an iteration of a Map. Everything that a redrive needs is here:
/// the state, its original input, the variables, and the branches inside that state.
/// </summary>
internal sealed class Branch(StateGraph graph, Branch? outer, JsonNode? input)
{
    public StateGraph Graph => graph;

    public Branch? Outer => outer;

    public VariableScope Variables { get; } = new(outer?.Variables);

    public BranchStatus Status { get; set; }

    /// <summary>The state that it is in, or was in when it failed.</summary>
    public State State { get; private set; } = graph.States[graph.StartAt];

    /// <summary>That state's raw input.</summary>
    public JsonNode? Input { get; private set; } = input;

    /// <summary>When it entered the state; null if it has not yet.</summary>
    public (long EventId, DateTimeOffset Time)? Entered { get; set; }

    /// <summary>The result, once it succeeded.</summary>
    public JsonNode? Output { get; private set; }

    /// <summary>The event that its next one follows.</summary>
    public long LastEventId { get; set; } = outer?.LastEventId ?? 0;

    /// <summary>The branches of the Parallel or Map state that it is in.</summary>
    public IReadOnlyList<Branch>? Children { get; set; }

    /// <summary>Whether the Parallel or Map state begins from the start: the first time, and in a redrive after it failed with all its branches done.</summary>
    [MemberNotNullWhen(false, nameof(Children))]
    public bool MustBeginItsChildren => Children is null || Children.All(child => child.Status == BranchStatus.Succeeded);

    /// <summary>The item, if it is an iteration.</summary>
    public MapItem? Item { get; init; }

    /// <summary>The item of the innermost iteration that it is in.</summary>
    public MapItem? InnermostItem => Item ?? outer?.InnermostItem;

    /// <summary>Follows a transition; true if it has come to its end.</summary>
    public bool Follow(Transition transition)
    {
        Children = null;
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
