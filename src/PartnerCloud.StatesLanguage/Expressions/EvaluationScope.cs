using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Paths;

namespace PartnerCloud.StatesLanguage.Expressions;

/// <summary>What an expression can see.</summary>
/// <param name="Input"><c>$</c>.</param>
/// <param name="Context">Makes <c>$$</c>; most expressions do not need it.</param>
/// <param name="Variables"><c>$name</c>.</param>
/// <param name="Random">Chance.</param>
internal sealed record EvaluationScope(JsonNode? Input, Func<JsonNode> Context, VariableScope Variables, RandomSource Random)
{
    public bool TrySelect(JsonPath path, out JsonNode? value)
    {
        var root = path.Root switch
        {
            PathRoot.Context => Context(),
            PathRoot.Variable => Variables.TryGet(path.Variable!, out var variable)
                ? variable
                : throw StateFailureException.Runtime($"The variable '${path.Variable}' of the path '{path.Text}' has not been assigned."),
            _ => Input,
        };
        return path.TrySelect(root, out value);
    }

    /// <summary>Selects; a path that leads nowhere fails the state.</summary>
    /// <param name="path">The path.</param>
    /// <param name="field">The field that the error names.</param>
    public JsonNode? Select(JsonPath path, string field) => TrySelect(path, out var value)
        ? value
        : throw StateFailureException.Runtime($"The JSONPath '{path.Text}' specified for the field '{field}' could not be found in the input.");
}
