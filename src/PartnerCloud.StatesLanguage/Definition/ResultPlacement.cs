using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Paths;

namespace PartnerCloud.StatesLanguage.Definition;

/// <summary>
/// ResultPath: the place of the result in the state's raw input. A missing field and <c>$</c> replace the input. Null drops the result.
/// </summary>
internal sealed class ResultPlacement(StateFields fields)
{
    private readonly JsonPath? path = fields.ReferencePath("ResultPath");
    private readonly bool discards = fields.Has("ResultPath") && fields.Value("ResultPath") is null;

    public JsonNode? Place(JsonNode? input, JsonNode? result)
    {
        if (discards)
            return input;
        if (path is null || path.Steps.Count == 0)
            return result;
        var output = Json.Copy(input);
        var node = output;
        foreach (var step in path.Steps.SkipLast(1))
            node = Descend(node, step);
        Set(node, path.Steps[^1], Json.Copy(result));
        return output;
    }

    private JsonNode? Descend(JsonNode? node, PathStep step)
    {
        if (step is ChildStep child && node is JsonObject fields && fields[child.Names[0]] is null)
            fields[child.Names[0]] = new JsonObject();
        return step.Select(node).FirstOrDefault() ?? throw Failure();
    }

    private void Set(JsonNode? node, PathStep step, JsonNode? value)
    {
        switch (step)
        {
            case ChildStep child when node is JsonObject fields:
                fields[child.Names[0]] = value;
                break;
            case IndexStep { Indices: [var index] } when node is JsonArray items && index >= 0 && index < items.Count:
                items[index] = value;
                break;
            default:
                throw Failure();
        }
    }

    private StateFailureException Failure() =>
        new(ErrorNames.ResultPathMatchFailure, $"Unable to apply step '{path!.Text}' of the ResultPath to the state's input.");
}
