using System.Text.Json.Nodes;

namespace PartnerCloud.Local.Chaos;

/// <summary>The first places where two JSON texts differ, each with its path. At most eight.</summary>
internal static class TextDifference
{
    private const int Most = 8;

    public static IReadOnlyList<string> Of(string expected, string actual) =>
        expected == actual ? [] : [.. Between("", JsonNode.Parse(expected), JsonNode.Parse(actual)).Take(Most)];

    private static IEnumerable<string> Between(string path, JsonNode? expected, JsonNode? actual) => (expected, actual) switch
    {
        (JsonObject one, JsonObject other) => one.Select(member => member.Key).Union(other.Select(member => member.Key))
            .SelectMany(name => Between($"{path}/{name}", one[name], other[name])),
        (JsonArray one, JsonArray other) => Enumerable.Range(0, Math.Max(one.Count, other.Count))
            .SelectMany(index => Between($"{path}/{index}", one.ElementAtOrDefault(index), other.ElementAtOrDefault(index))),
        _ => JsonNode.DeepEquals(expected, actual) ? [] : [$"{path}: {Text(actual)}, without faults {Text(expected)}"],
    };

    private static string Text(JsonNode? node)
    {
        const int Longest = 160;
        var text = node?.ToJsonString() ?? "nothing";
        return text.Length <= Longest ? text : text[..Longest] + "...";
    }
}
