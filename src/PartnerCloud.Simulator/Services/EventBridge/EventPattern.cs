using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>
/// Matches events against a rule's pattern, as EventBridge does. Each member has a list of values or of the matchers <c>prefix</c>,
/// <c>suffix</c>, <c>wildcard</c>, <c>exists</c> and <c>anything-but</c>. There is also <c>$or</c>. All members must match, and one entry of each list.
/// Anything else in a pattern is an error, not a mismatch.
/// </summary>
internal static class EventPattern
{
    /// <summary>The longest pattern that EventBridge accepts, in characters.</summary>
    public const int Longest = 2048;

    /// <summary>Whether an event matches.</summary>
    /// <exception cref="NotSupportedException">The pattern contains a matcher that the simulation does not support.</exception>
    public static bool Matches(JsonObject pattern, JsonNode? found) => pattern.All(member => member.Key == "$or"
        ? member.Value!.AsArray().Any(alternative => Matches(alternative!.AsObject(), found))
        : found is JsonArray many ? many.Any(one => MatchesMember(member.Value, (one as JsonObject)?[member.Key]))
        : MatchesMember(member.Value, (found as JsonObject)?[member.Key]));

    private static bool MatchesMember(JsonNode? pattern, JsonNode? found) => pattern switch
    {
        JsonObject members => Matches(members, found),
        JsonArray alternatives => alternatives.Any(alternative => found is JsonArray many ? many.Any(one => MatchesValue(alternative, one)) : MatchesValue(alternative, found)),
        _ => throw new NotSupportedException($"A pattern's leaves must be lists, not {pattern?.ToJsonString()}."),
    };

    private static bool MatchesValue(JsonNode? expected, JsonNode? found) => expected switch
    {
        JsonObject { Count: 1 } matcher => MatchesBy(matcher.Single().Key, matcher.Single().Value!, found),
        JsonObject unknown => throw new NotSupportedException($"The simulation does not support the matcher {unknown.ToJsonString()}."),
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
        _ => throw new NotSupportedException($"The simulation does not support the matcher {matcher}."),
    };

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
