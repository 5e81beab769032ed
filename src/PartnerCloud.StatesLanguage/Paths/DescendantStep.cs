using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Paths;

/// <summary><c>..</c>: selects the node and all its descendants for the next step.</summary>
internal sealed record DescendantStep : PathStep
{
    public override bool IsDefinite => false;

    public override IEnumerable<JsonNode?> Select(JsonNode? node) => ChildrenOf(node).SelectMany(Select).Prepend(node);
}
