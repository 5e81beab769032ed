using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Paths;

/// <summary>Selects fields by name: <c>.name</c>, <c>['name']</c> or <c>['a','b']</c>.</summary>
internal sealed record ChildStep(IReadOnlyList<string> Names) : PathStep
{
    public override bool IsDefinite => Names.Count == 1;

    public override IEnumerable<JsonNode?> Select(JsonNode? node)
    {
        if (node is not JsonObject fields)
            yield break;
        foreach (var name in Names)
        {
            if (fields.TryGetPropertyValue(name, out var value))
                yield return value;
        }
    }
}
