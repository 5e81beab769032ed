using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Tagging;

/// <summary>A tag key and its accepted values. Without values, any value matches.</summary>
internal sealed record TagFilter(string Key, IReadOnlyList<string> Values)
{
    private const int MostKeys = 50;
    private const int MostValues = 20;

    public static List<TagFilter> Of(JsonObject input)
    {
        var filters = input.Array("TagFilters") ?? [];
        return filters.Count <= MostKeys ? [.. filters.Select(Read)] : throw TaggingService.Invalid($"TagFilters has at most {MostKeys} members.");
    }

    public bool Takes(IReadOnlyDictionary<string, string> tags) => tags.TryGetValue(Key, out var value) && (Values.Count == 0 || Values.Contains(value));

    private static TagFilter Read(JsonNode? node)
    {
        var filter = node as JsonObject ?? throw TaggingService.Invalid("A tag filter is an object.");
        var key = filter.Text("Key") is { Length: > 0 and <= 128 } named ? named : throw TaggingService.Invalid("A tag filter has a Key of 1 to 128 characters.");
        var values = filter.Texts("Values") ?? [];
        return values.Count <= MostValues ? new(key, values) : throw TaggingService.Invalid($"A tag filter has at most {MostValues} values.");
    }
}
