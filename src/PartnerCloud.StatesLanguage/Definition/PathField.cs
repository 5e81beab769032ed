using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Expressions;
using PartnerCloud.StatesLanguage.Paths;

namespace PartnerCloud.StatesLanguage.Definition;

/// <summary>InputPath or OutputPath. A missing field selects everything, and null selects an empty object.</summary>
internal sealed class PathField(string name, StateFields fields)
{
    private readonly JsonPath? path = fields.Path(name);
    private readonly bool discards = fields.Has(name) && fields.Value(name) is null;

    public JsonNode? Apply(EvaluationScope scope) =>
        discards ? new JsonObject() : path is null ? scope.Input : scope.Select(path, name);
}
