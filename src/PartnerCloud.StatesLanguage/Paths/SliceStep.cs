using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Paths;

/// <summary><c>[from:to:step]</c>: selects a range of items, without <c>to</c>. Negative indices count from the end. The step is positive.</summary>
internal sealed record SliceStep(int? From, int? To, int Step) : PathStep
{
    public override bool IsDefinite => false;

    public override IEnumerable<JsonNode?> Select(JsonNode? node)
    {
        if (node is not JsonArray items)
            yield break;
        var to = Bound(To ?? items.Count, items.Count);
        for (long at = Bound(From ?? 0, items.Count); at < to; at += Step)
            yield return items[(int)at];
    }

    private static int Bound(int index, int count) => Math.Clamp(index < 0 ? count + index : index, 0, count);
}
