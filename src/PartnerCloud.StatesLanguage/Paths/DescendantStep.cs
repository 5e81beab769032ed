using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Paths;

/// <summary><c>..</c>: the node and everything below it, for the step that follows.</summary>
internal sealed record DescendantStep : PathStep
{
    public override bool IsDefinite => false;

    public override IEnumerable<JsonNode?> Select(JsonNode? node) => ChildrenOf(node).SelectMany(Select).Prepend(node);
}
