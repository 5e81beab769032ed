using System.Text.Json.Nodes;

namespace PartnerCloud.Simulator.Policies;

/// <summary>The grammar's habit of writing one thing or a list of things.</summary>
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
        // Everybody, services included.
        JsonValue => Text(node, "Principal") == "*" ? [.. PrincipalTypes.Select(type => (type, "*"))] : throw new PolicyFormatException("A principal is not an object."),
        JsonObject { Count: > 0 } types => [.. types.SelectMany(type => OfType(type.Key, type.Value))],
        _ => throw new PolicyFormatException("Principal names nobody."),
    };

    /// <summary>Condition values may be written as booleans and numbers, too.</summary>
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
            ? (Texts(values, "Principal") ?? throw new PolicyFormatException("Principal names nobody.")).Select(value => (type, value))
            : throw new PolicyFormatException($"There are no principals of the type {type}.");
}
