using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Paths;

/// <summary><c>[?(@.field == 'value')]</c>: selects the fields or items that meet the condition.</summary>
internal sealed record FilterStep(Func<JsonNode?, bool> Condition) : PathStep
{
    public override bool IsDefinite => false;

    public override IEnumerable<JsonNode?> Select(JsonNode? node) => ChildrenOf(node).Where(Condition);
}
