using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Paths;

/// <summary><c>.*</c> or <c>[*]</c>: selects all fields or items.</summary>
internal sealed record WildcardStep : PathStep
{
    public override bool IsDefinite => false;

    public override IEnumerable<JsonNode?> Select(JsonNode? node) => ChildrenOf(node);
}
