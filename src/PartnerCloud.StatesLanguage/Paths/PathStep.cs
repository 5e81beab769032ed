using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Paths;

/// <summary>A step of a path, which leads from one node to the selected nodes.</summary>
internal abstract record PathStep
{
    /// <summary>Whether it selects at most one node.</summary>
    public abstract bool IsDefinite { get; }

    /// <summary>The selected nodes. JSON's null is a null in the sequence.</summary>
    public abstract IEnumerable<JsonNode?> Select(JsonNode? node);

    protected static IEnumerable<JsonNode?> ChildrenOf(JsonNode? node) => node switch
    {
        JsonObject fields => fields.Select(field => field.Value),
        JsonArray items => items,
        _ => [],
    };
}
