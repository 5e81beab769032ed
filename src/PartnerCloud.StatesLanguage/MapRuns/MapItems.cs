using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.MapRuns;

/// <summary>The items of a Distributed Map.</summary>
internal static class MapItems
{
    /// <summary>The items of a list, or the pairs of an object with their <c>Key</c> and <c>Value</c>.</summary>
    public static IReadOnlyList<JsonNode?> Of(JsonNode? items) =>
        TryOf(items) ?? throw StateFailureException.Runtime("The items of a Distributed Map must be an array or an object.");

    /// <summary>The same for what an ItemReader has read.</summary>
    public static IReadOnlyList<JsonNode?> OfFile(JsonNode? items) =>
        TryOf(items) ?? throw StateFailureException.ItemReader("Attempting to map over non-iterable node.");

    private static IReadOnlyList<JsonNode?>? TryOf(JsonNode? items) => items switch
    {
        JsonArray list => [.. list],
        JsonObject pairs => [.. pairs.Select(pair => new JsonObject { ["Key"] = pair.Key, ["Value"] = Json.Copy(pair.Value) })],
        _ => null,
    };
}
