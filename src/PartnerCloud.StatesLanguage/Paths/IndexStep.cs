using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Paths;

/// <summary>Selects items by index: <c>[0]</c>, <c>[-1]</c> (from the end) or <c>[0,2]</c>.</summary>
internal sealed record IndexStep(IReadOnlyList<int> Indices) : PathStep
{
    public override bool IsDefinite => Indices.Count == 1;

    public override IEnumerable<JsonNode?> Select(JsonNode? node)
    {
        if (node is not JsonArray items)
            yield break;
        foreach (var index in Indices)
        {
            var at = index < 0 ? items.Count + index : index;
            if (at >= 0 && at < items.Count)
                yield return items[at];
        }
    }
}
