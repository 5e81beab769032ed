using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerCloud.Lambda.Tests.Baseline;

/// <summary>What changed in a cloud between two dumps, line by line. Everything else is unchanged.</summary>
internal static class DumpDiff
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// Lines such as <c>/accounts/1/Iam/Alias: "a" -&gt; "b"</c>. New places start with <c>+</c>, removed ones with <c>-</c>. Policies are
    /// compared statement by statement, by the statements' names.
    /// </summary>
    public static IReadOnlyList<string> Lines(string before, string after) => [.. Of("", JsonNode.Parse(before), JsonNode.Parse(after))];

    private static IEnumerable<string> Of(string place, JsonNode? before, JsonNode? after) => (Inner(before), Inner(after)) switch
    {
        (JsonObject old, JsonObject now) => old.Select(member => member.Key).Union(now.Select(member => member.Key)).Order(StringComparer.Ordinal).SelectMany(key =>
            !old.ContainsKey(key) ? [$"+{place}/{key}"] : !now.ContainsKey(key) ? [$"-{place}/{key}"] : Of($"{place}/{key}", old[key], now[key])),
        (JsonArray old, JsonArray now) => old.ExceptBy(now.Select(Text), Text).Select(removed => $"-{place}: {Name(removed)}").Concat(now.ExceptBy(old.Select(Text), Text).Select(added => $"+{place}: {Name(added)}")),
        _ => Text(before) == Text(after) ? [] : [$"{place}: {Text(before)} -> {Text(after)}"],
    };

    /// <summary>Documents within a text are compared too.</summary>
    private static JsonNode? Inner(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && text.StartsWith('{') ? JsonNode.Parse(text) : node;

    private static string Name(JsonNode? node) => node is JsonObject { } statement && statement["Sid"] is { } name ? (string)name! : Text(node);

    private static string Text(JsonNode? node) => node?.ToJsonString(Readable) ?? "null";
}
