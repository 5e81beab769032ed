using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage;

namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>
/// Matches events against a rule's pattern, as EventBridge does. Each member has a list of values or matchers. There is also <c>$or</c>. All members
/// must match, and one entry of each list. In a list of objects, one object must match all members.
/// </summary>
internal static class EventPattern
{
    /// <summary>The longest pattern that EventBridge accepts without a raised quota, in characters.</summary>
    public const int Longest = 2048;

    /// <summary>The member that holds alternatives.</summary>
    public const string Or = "$or";

    /// <summary>Reads a pattern, and checks it.</summary>
    /// <exception cref="InvalidPatternException">The text is no pattern. The message says why.</exception>
    public static JsonObject Parse(string text)
    {
        try
        {
            var pattern = WholeJson.Parse(text) as JsonObject ?? throw new InvalidPatternException("Filter is not an object");
            PatternCheck.Members(pattern);
            return pattern;
        }
        catch (JsonException)
        {
            throw new InvalidPatternException("The pattern is not valid JSON");
        }
    }

    /// <summary>Whether an event matches a pattern.</summary>
    /// <exception cref="InvalidPatternException">The pattern was not checked, and is invalid.</exception>
    public static bool Matches(JsonObject pattern, JsonNode? found) => found is JsonArray { Count: > 0 } many
        ? many.Any(one => Matches(pattern, one))
        : pattern.All(member => member.Key == Or
            ? member.Value!.AsArray().Any(alternative => Matches(alternative!.AsObject(), found))
            : MatchesMember(member.Value, found as JsonObject, member.Key));

    private static bool MatchesMember(JsonNode? pattern, JsonObject? found, string name) => pattern switch
    {
        JsonObject members => Matches(members, found?[name]),
        JsonArray alternatives when LeavesOf(found, name).ToList() is var leaves => alternatives.Any(one => PatternMatcher.Matches(one, leaves)),
        _ => throw PatternCheck.NotAList(name),
    };

    /// <summary>The values of a member: a single one, or those of a list. An object is no value.</summary>
    private static IEnumerable<JsonNode?> LeavesOf(JsonObject? found, string name) =>
        found is not null && found.TryGetPropertyValue(name, out var value) ? LeavesOf(value) : [];

    private static IEnumerable<JsonNode?> LeavesOf(JsonNode? value) => value switch
    {
        JsonArray many => many.SelectMany(LeavesOf),
        JsonObject => [],
        _ => [value],
    };
}
