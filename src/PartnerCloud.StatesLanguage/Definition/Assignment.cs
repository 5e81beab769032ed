using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PartnerCloud.StatesLanguage.Expressions;

namespace PartnerCloud.StatesLanguage.Definition;

/// <summary>Assign: workflow variables that are set, all at once, when the state is left.</summary>
internal sealed partial class Assignment
{
    private readonly PayloadTemplate? template;

    public Assignment(StateFields fields)
    {
        template = fields.Template("Assign");
        if (!fields.Has("Assign"))
            return;
        if (fields.Value("Assign") is not JsonObject assigned)
        {
            fields.Refuse("Assign", "must be an object");
            return;
        }

        Names = [.. assigned.Select(entry => entry.Key.EndsWith(".$", StringComparison.Ordinal) ? entry.Key[..^2] : entry.Key)];
        foreach (var name in Names.Where(name => !VariableName().IsMatch(name) || name == "states"))
            fields.Refuse($"Assign.{name}", "is not a variable's name: letters, digits and _, 80 at most, not 'states'");
    }

    /// <summary>The variables that it sets.</summary>
    public IReadOnlyList<string> Names { get; } = [];

    public JsonObject? Evaluate(EvaluationScope scope)
    {
        var assigned = template?.Evaluate(scope)?.AsObject();
        foreach (var (name, value) in assigned ?? [])
        {
            if (Json.IsTooLarge(Json.Text(value)))
                throw new StateFailureException(ErrorNames.DataLimitExceeded, $"The variable '{name}' is larger than {Json.MaximumBytes} bytes.");
        }

        return assigned;
    }

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{N}_]{0,79}$")]
    private static partial Regex VariableName();
}
