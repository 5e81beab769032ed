using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Paths;

/// <summary><c>[?(@.field == 'value')]</c>: the fields or items for which the condition holds.</summary>
internal sealed record FilterStep(Func<JsonNode?, bool> Condition) : PathStep
{
    public override bool IsDefinite => false;

    public override IEnumerable<JsonNode?> Select(JsonNode? node) => ChildrenOf(node).Where(Condition);
}
