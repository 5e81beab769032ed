using System.Text.Json.Nodes;

namespace PartnerCloud.Simulator.Policies;

/// <summary>Reads members that the grammar allows as one value or as a list.</summary>
internal static class PolicyGrammarJson
{
    private static readonly string[] PrincipalTypes = ["AWS", "Service", "Federated", "CanonicalUser"];

    public static string Text(JsonNode? node, string member) =>
        node is JsonValue value && value.TryGetValue<string>(out var text)
            ? text
            : throw new PolicyFormatException($"{member} is not a string.");

    public static IReadOnlyList<string>? Texts(JsonNode? node, string member) => node switch
    {
        null => null,
        JsonArray { Count: > 0 } many => [.. many.Select(one => Text(one, member))],
        _ => [Text(node, member)],
    };

    public static IReadOnlyList<(string Type, string Value)>? Principals(JsonNode? node) => node switch
    {
        null => null,
        // Every principal, including services.
        JsonValue => Text(node, "Principal") == "*" ? [.. PrincipalTypes.Select(type => (type, "*"))] : throw new PolicyFormatException("A principal must be * or an object."),
        JsonObject { Count: > 0 } types => [.. types.SelectMany(type => OfType(type.Key, type.Value))],
        _ => throw new PolicyFormatException("Principal must name at least one principal."),
    };

    /// <summary>Reads condition values, which may also be booleans and numbers.</summary>
    public static IReadOnlyList<string> Scalars(JsonNode? node, string member) => node switch
    {
        JsonArray many => [.. many.Select(one => Scalar(one, member))],
        _ => [Scalar(node, member)],
    };

    private static string Scalar(JsonNode? node, string member) =>
        node is JsonValue value
            ? value.TryGetValue<string>(out var text) ? text : value.ToJsonString()
            : throw new PolicyFormatException($"The condition key {member} has no value.");

    private static IEnumerable<(string Type, string Value)> OfType(string type, JsonNode? values) =>
        PrincipalTypes.Contains(type)
            ? (Texts(values, "Principal") ?? throw new PolicyFormatException("Principal must name at least one principal.")).Select(value => (type, value))
            : throw new PolicyFormatException($"{type} is not a type of principal.");
}
