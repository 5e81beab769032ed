using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerCloud.Lambda.Tests.Baseline;

/// <summary>What became of a cloud between two dumps, line by line: whatever no line names is as it was.</summary>
internal static class DumpDiff
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// Lines such as <c>/accounts/1/Iam/Alias: "a" -&gt; "b"</c>; what is new has <c>+</c> before its place, what has gone <c>-</c>. Policies are
    /// compared statement by statement, and statements go by their names.
    /// </summary>
    public static IReadOnlyList<string> Lines(string before, string after) => [.. Of("", JsonNode.Parse(before), JsonNode.Parse(after))];

    private static IEnumerable<string> Of(string place, JsonNode? before, JsonNode? after) => (Inner(before), Inner(after)) switch
    {
        (JsonObject old, JsonObject now) => old.Select(member => member.Key).Union(now.Select(member => member.Key)).Order(StringComparer.Ordinal).SelectMany(key =>
            !old.ContainsKey(key) ? [$"+{place}/{key}"] : !now.ContainsKey(key) ? [$"-{place}/{key}"] : Of($"{place}/{key}", old[key], now[key])),
        (JsonArray old, JsonArray now) => old.ExceptBy(now.Select(Text), Text).Select(gone => $"-{place}: {Name(gone)}").Concat(now.ExceptBy(old.Select(Text), Text).Select(added => $"+{place}: {Name(added)}")),
        _ => Text(before) == Text(after) ? [] : [$"{place}: {Text(before)} -> {Text(after)}"],
    };

    /// <summary>A document within a text is looked into.</summary>
    private static JsonNode? Inner(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && text.StartsWith('{') ? JsonNode.Parse(text) : node;

    private static string Name(JsonNode? node) => node is JsonObject { } statement && statement["Sid"] is { } name ? (string)name! : Text(node);

    private static string Text(JsonNode? node) => node?.ToJsonString(Readable) ?? "null";
}
