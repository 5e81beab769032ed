using PartnerCloud.StatesLanguage.Definition;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.Expressions;

namespace PartnerCloud.StatesLanguage.States;

/// <summary>Ends the machine or its branch with an error. A redrive enters the state again, and it fails again.</summary>
internal sealed class FailState : State
{
    private readonly string? error;
    private readonly string? cause;
    private readonly Expression? errorPath;
    private readonly Expression? causePath;

    public FailState(string name, StateFields fields)
        : base(name)
    {
        error = fields.Text("Error");
        cause = fields.Text("Cause");
        errorPath = fields.Expression("ErrorPath");
        causePath = fields.Expression("CausePath");
        if (fields.Has("Error") && fields.Has("ErrorPath"))
            fields.Refuse("ErrorPath", "cannot be combined with Error");
        if (fields.Has("Cause") && fields.Has("CausePath"))
            fields.Refuse("CausePath", "cannot be combined with Cause");
    }

    public override string Type => "Fail";

    public override IEnumerable<string> Targets => [];

    public override bool CanEnd => true;

    public override Task<Transition> RunAsync(Visit visit) =>
        throw new StateFailureException(Text(visit, errorPath, "ErrorPath") ?? error, Text(visit, causePath, "CausePath") ?? cause);

    private static string? Text(Visit visit, Expression? expression, string field)
    {
        if (expression is null)
            return null;
        var value = expression.Evaluate(visit.Scope(visit.Input), field);
        return Json.IsString(value)
            ? value!.GetValue<string>()
            : throw StateFailureException.Runtime($"The {field} must lead to a string, but leads to {Json.Text(value)}.");
    }
}
