using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>Compares one entry of a pattern's list with the values of an event's member.</summary>
internal static class PatternMatcher
{
    /// <summary>Whether one of the values matches. A missing member has no values.</summary>
    public static bool Matches(JsonNode? expected, IReadOnlyList<JsonNode?> values) => expected switch
    {
        JsonObject { Count: 1 } matcher when matcher.Single() is { Key: "exists" } exists => (bool)exists.Value! == values.Count > 0,
        JsonObject { Count: 1 } matcher when matcher.Single() is var (name, value) => values.Any(one => MatchesBy(name, value!, one)),
        JsonObject => throw new InvalidPatternException("Only one key allowed in match expression"),
        _ => values.Any(one => IsSame(expected, one)),
    };

    private static bool MatchesBy(string matcher, JsonNode value, JsonNode? found) => (matcher, Text(found)) switch
    {
        ("anything-but", _) => value switch
        {
            JsonArray many => !many.Any(one => IsSame(one, found)),
            JsonObject { Count: 1 } nested when nested.Single() is var (name, excluded) => !Several(excluded!).Any(one => MatchesBy(name, one, found)),
            _ => !IsSame(value, found),
        },
        ("numeric", _) => found is JsonValue number && number.GetValueKind() == JsonValueKind.Number && IsInRange(value.AsArray(), Number(number)),
        (_, null) => false,
        ("prefix", var text) => value is JsonObject { Count: 1 } folded ? text.StartsWith((string)folded.Single().Value!, StringComparison.OrdinalIgnoreCase) : text.StartsWith((string)value!, StringComparison.Ordinal),
        ("suffix", var text) => value is JsonObject { Count: 1 } folded ? text.EndsWith((string)folded.Single().Value!, StringComparison.OrdinalIgnoreCase) : text.EndsWith((string)value!, StringComparison.Ordinal),
        ("equals-ignore-case", var text) => string.Equals(text, (string)value!, StringComparison.OrdinalIgnoreCase),
        ("wildcard", var text) => WildcardText.Matches((string)value!, text),
        ("cidr", var text) => IPAddress.TryParse(text, out var address) && Network((string)value!) is { } network && network.BaseAddress.AddressFamily == address.AddressFamily && network.Contains(address),
        _ => throw PatternCheck.Unknown(matcher),
    };

    /// <summary>The range of addresses that a text names; null if it names none. The bits behind the prefix do not count.</summary>
    public static IPNetwork? Network(string text)
    {
        if (text.Split('/') is not [var first, var length] || !IPAddress.TryParse(first, out var address) || !int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bits))
            return null;
        var bytes = address.GetAddressBytes();
        if (bits > bytes.Length * 8)
            return null;
        for (var bit = bits; bit < bytes.Length * 8; bit++)
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        return new IPNetwork(new IPAddress(bytes), bits);
    }

    private static IEnumerable<JsonNode> Several(JsonNode value) => value is JsonArray many ? many.OfType<JsonNode>() : [value];

    // As in EventBridge, 300 and 300.0 are two different values here.
    private static bool IsSame(JsonNode? expected, JsonNode? found) =>
        expected is null || found is null ? expected is null && found is null : expected.GetValueKind() == found.GetValueKind() && expected.ToJsonString() == found.ToJsonString();

    private static bool IsInRange(JsonArray range, decimal number)
    {
        for (var at = 0; at + 1 < range.Count; at += 2)
        {
            var order = number.CompareTo(Number(range[at + 1]!.AsValue()));
            var holds = (string)range[at]! switch { "=" => order == 0, "<" => order < 0, "<=" => order <= 0, ">" => order > 0, _ => order >= 0 };
            if (!holds)
                return false;
        }

        return true;
    }

    private static decimal Number(JsonValue value) =>
        decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : decimal.MaxValue;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
