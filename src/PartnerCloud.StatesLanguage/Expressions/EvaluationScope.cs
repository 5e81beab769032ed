using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Intrinsics;
using PartnerCloud.StatesLanguage.Paths;

namespace PartnerCloud.StatesLanguage.Expressions;

/// <summary>The values that an expression can use.</summary>
/// <param name="Input">The value of <c>$</c>.</param>
/// <param name="Context">A function that builds <c>$$</c>, which most expressions do not need.</param>
/// <param name="Variables">The variables, for <c>$name</c>.</param>
/// <param name="Random">The source of randomness.</param>
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

    /// <summary>Selects the value of a path. If the path finds nothing, the state fails.</summary>
    /// <param name="path">The path.</param>
    /// <param name="field">The field's name, for the error.</param>
    public JsonNode? Select(JsonPath path, string field) => TrySelect(path, out var value)
        ? value
        : throw StateFailureException.Runtime($"The JSONPath '{path.Text}' specified for the field '{field}' could not be found in the input.");
}
