using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>
/// A rule's pattern as EventBridge matches it: a list of values or of <c>prefix</c>, <c>suffix</c>, <c>wildcard</c>, <c>exists</c> and <c>anything-but</c> for each
/// member, and <c>$or</c>. All members have to match; of a list one entry. Anything else in a pattern is an error, not a mismatch.
/// </summary>
internal static class EventPattern
{
    /// <summary>What EventBridge takes.</summary>
    public const int Longest = 2048;

    /// <summary>Whether an event matches.</summary>
    /// <exception cref="NotSupportedException">The pattern holds something that is not known here.</exception>
    public static bool Matches(JsonObject pattern, JsonNode? found) => pattern.All(member => member.Key == "$or"
        ? member.Value!.AsArray().Any(alternative => Matches(alternative!.AsObject(), found))
        : found is JsonArray many ? many.Any(one => MatchesMember(member.Value, (one as JsonObject)?[member.Key]))
        : MatchesMember(member.Value, (found as JsonObject)?[member.Key]));

    private static bool MatchesMember(JsonNode? pattern, JsonNode? found) => pattern switch
    {
        JsonObject members => Matches(members, found),
        JsonArray alternatives => alternatives.Any(alternative => found is JsonArray many ? many.Any(one => MatchesValue(alternative, one)) : MatchesValue(alternative, found)),
        _ => throw new NotSupportedException($"A pattern has lists as its leaves, not {pattern?.ToJsonString()}."),
    };

    private static bool MatchesValue(JsonNode? expected, JsonNode? found) => expected switch
    {
        JsonObject { Count: 1 } matcher => MatchesBy(matcher.Single().Key, matcher.Single().Value!, found),
        JsonObject unknown => throw new NotSupportedException($"The matcher {unknown.ToJsonString()} is not known here."),
        _ => found is not null && JsonNode.DeepEquals(expected, found),
    };

    private static bool MatchesBy(string matcher, JsonNode value, JsonNode? found) => (matcher, Text(found)) switch
    {
        ("exists", _) => (bool)value == (found is not null and not JsonObject),
        (_, null) => false,
        ("prefix", var text) => text.StartsWith((string)value!, StringComparison.Ordinal),
        ("suffix", var text) => text.EndsWith((string)value!, StringComparison.Ordinal),
        ("wildcard", var text) => Regex.IsMatch(text, $@"\A{Regex.Escape((string)value!).Replace(@"\*", ".*", StringComparison.Ordinal)}\z", RegexOptions.Singleline | RegexOptions.CultureInvariant),
        ("anything-but", _) when value is JsonArray many => !many.Any(one => JsonNode.DeepEquals(one, found)),
        ("anything-but", _) when value is JsonObject { Count: 1 } nested => !MatchesBy(nested.Single().Key, nested.Single().Value!, found),
        ("anything-but", _) => !JsonNode.DeepEquals(value, found),
        _ => throw new NotSupportedException($"The matcher {matcher} is not known here."),
    };

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
