using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Definition;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.StatesLanguage.Errors;

/// <summary>An entry of Catch. In its Assign, <c>$</c> is the error output. Its ResultPath places the error output in the state's raw input.</summary>
internal sealed class Catcher
{
    private readonly ResultPlacement placement;

    public Catcher(StateFields fields)
    {
        fields.Text("Comment");
        Match = new ErrorMatch(fields);
        Next = fields.RequiredText("Next");
        placement = new ResultPlacement(fields);
        Assignment = new Assignment(fields);
        fields.Finish();
    }

    public ErrorMatch Match { get; }

    public string Next { get; }

    public Assignment Assignment { get; }

    public Transition Leave(Visit visit, StateFailureException failure)
    {
        var error = new JsonObject { ["Error"] = failure.Error, ["Cause"] = failure.CaughtCause };
        var output = placement.Place(visit.Input, error);
        return visit.Exit(output, Assignment.Evaluate(visit.Scope(error)), Next);
    }
}
