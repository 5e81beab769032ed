using System.Text.Json.Nodes;

namespace PartnerCloud.Lambda.Tests.Baseline;

/// <summary>What became of a cloud between two dumps, line by line: whatever no line names is as it was.</summary>
internal static class DumpDiff
{
    /// <summary>Lines such as <c>accounts/1/Iam/Alias: "a" -&gt; "b"</c>; what is new has <c>+</c> before its place, what has gone <c>-</c>.</summary>
    public static IReadOnlyList<string> Lines(string before, string after) => [.. Of("", JsonNode.Parse(before), JsonNode.Parse(after))];

    private static IEnumerable<string> Of(string place, JsonNode? before, JsonNode? after) => (before, after) switch
    {
        (JsonObject old, JsonObject now) => old.Select(member => member.Key).Union(now.Select(member => member.Key)).Order(StringComparer.Ordinal).SelectMany(key =>
            !old.ContainsKey(key) ? [$"+{place}/{key}"] : !now.ContainsKey(key) ? [$"-{place}/{key}"] : Of($"{place}/{key}", old[key], now[key])),
        (JsonArray old, JsonArray now) => Texts(old).Except(Texts(now)).Select(gone => $"-{place}: {gone}").Concat(Texts(now).Except(Texts(old)).Select(added => $"+{place}: {added}")),
        _ => Text(before) == Text(after) ? [] : [$"{place}: {Text(before)} -> {Text(after)}"],
    };

    private static IEnumerable<string> Texts(JsonArray list) => list.Select(Text);

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";
}
