using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PartnerCloud.StatesLanguage.Expressions;

namespace PartnerCloud.StatesLanguage.Definition;

/// <summary>The Assign field: sets workflow variables, all at once, at the end of the state.</summary>
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
            fields.Refuse($"Assign.{name}", "is not a valid variable name: use at most 80 letters, digits and _, and not 'states'");
    }

    /// <summary>The names of the variables that it sets.</summary>
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
