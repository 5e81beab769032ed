using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Paths;

/// <summary>One step of a path, from a node to the nodes that it selects.</summary>
internal abstract record PathStep
{
    /// <summary>Whether it selects one node at most.</summary>
    public abstract bool IsDefinite { get; }

    /// <summary>The selected nodes; JSON's null is a null in the sequence.</summary>
    public abstract IEnumerable<JsonNode?> Select(JsonNode? node);

    protected static IEnumerable<JsonNode?> ChildrenOf(JsonNode? node) => node switch
    {
        JsonObject fields => fields.Select(field => field.Value),
        JsonArray items => items,
        _ => [],
    };
}
