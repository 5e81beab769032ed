using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>Checks patterns before they are used.</summary>
internal static class PatternCheck
{
    private const string NotAText = "must be a string";

    private static readonly string[] Comparisons = ["=", "<", "<=", ">", ">="];
    private static readonly string[] Nested = ["prefix", "suffix", "equals-ignore-case", "wildcard"];

    /// <exception cref="InvalidPatternException">A member is wrong.</exception>
    public static void Members(JsonObject pattern)
    {
        if (pattern.Count == 0)
            throw new InvalidPatternException("Empty objects are not allowed");
        foreach (var (name, value) in pattern)
        {
            switch (value)
            {
                case JsonArray alternatives when name == EventPattern.Or:
                    Alternatives(alternatives);
                    break;
                case JsonObject members when name != EventPattern.Or:
                    Members(members);
                    break;
                case JsonArray { Count: > 0 } values:
                    Entries(values);
                    break;
                case JsonArray:
                    throw new InvalidPatternException("Empty arrays are not allowed");
                default:
                    throw NotAList(name);
            }
        }
    }

    public static InvalidPatternException NotAList(string name) => new($"\"{name}\" must be an object or an array");

    public static InvalidPatternException Unknown(string matcher) => new("Unrecognized match type " + matcher);

    private static void Alternatives(JsonArray alternatives)
    {
        if (alternatives.Count < 2)
            throw new InvalidPatternException("There must have at least 2 Objects in $or relationship");
        foreach (var one in alternatives)
            Members(one as JsonObject ?? throw new InvalidPatternException("Only object is allowed in array of $or relationship"));
    }

    private static void Entries(JsonArray values)
    {
        foreach (var value in values)
        {
            if (value is JsonObject matcher)
                Matcher(matcher.Count == 1 ? matcher.Single() : throw new InvalidPatternException("Only one key allowed in match expression"));
            else if (value is JsonArray)
                throw new InvalidPatternException("Match value must be String, number, true, false, or null");
        }
    }

    private static void Matcher(KeyValuePair<string, JsonNode?> matcher)
    {
        var (name, value) = matcher;
        switch (name)
        {
            case "exists":
                Require(value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False, "exists match pattern must be either true or false.");
                break;
            case "prefix" or "suffix" when value is JsonObject { Count: 1 } folded:
                Require(folded.Single().Key == "equals-ignore-case", $"Unsupported {name} pattern: {folded.Single().Key}");
                Text(name, folded.Single().Value);
                break;
            case "prefix" or "suffix" or "equals-ignore-case" or "wildcard":
                Text(name, value);
                break;
            case "cidr":
                Text(name, value);
                Require(PatternMatcher.Network((string)value!) is not null, "Malformed CIDR, one '/' required");
                break;
            case "numeric":
                Range(value);
                break;
            case "anything-but":
                Excluded(value);
                break;
            default:
                throw Unknown(name);
        }
    }

    private static void Text(string matcher, JsonNode? value)
    {
        Require(value?.GetValueKind() == JsonValueKind.String, $"{matcher} match pattern {NotAText}");
        if (matcher == "wildcard")
            _ = WildcardText.Expression((string)value!);
    }

    private static void Range(JsonNode? value)
    {
        Require(value is JsonArray { Count: 2 or 4 }, "Value of numeric must be an array of one or two comparisons");
        var range = value!.AsArray();
        for (var at = 0; at < range.Count; at += 2)
        {
            Require(range[at]?.GetValueKind() == JsonValueKind.String && Comparisons.Contains((string)range[at]!), $"Unrecognized numeric range operator: {range[at]}");
            Require(range[at + 1]?.GetValueKind() == JsonValueKind.Number, $"Value of {range[at]} must be numeric");
        }

        Require(range.Count == 2 || ((string)range[0]!)[0] == '>' && ((string)range[2]!)[0] == '<', "Bad numeric range operator: two comparisons are a lower and an upper limit");
    }

    private static void Excluded(JsonNode? value)
    {
        if (value is JsonObject nested)
        {
            Require(nested.Count == 1 && Nested.Contains(nested.Single().Key), "Unsupported anything-but pattern: " + nested.FirstOrDefault().Key);
            foreach (var one in nested.Single().Value is JsonArray { Count: > 0 } many ? [.. many] : new[] { nested.Single().Value })
                Text(nested.Single().Key, one);
            return;
        }

        var kinds = (value is JsonArray list ? [.. list] : new[] { value }).Select(one => one?.GetValueKind()).Distinct().ToList();
        Require(kinds is [JsonValueKind.String or JsonValueKind.Number], "Inside anything but list, start|null|boolean is not supported.");
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
            throw new InvalidPatternException(otherwise);
    }
}
