using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerCloud.Local.Report;

/// <summary>Reads JSON of any shape, because refused requests are reported, too.</summary>
internal static class JsonReading
{
    /// <summary>The node at a path of member names. Null if there is none.</summary>
    public static JsonNode? At(this JsonNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            node = (node as JsonObject)?[name];
        return node;
    }

    /// <summary>The string, number or boolean at a path, as text. Null for anything else.</summary>
    public static string? Text(this JsonNode? node, params ReadOnlySpan<string> path) =>
        node.At(path) is JsonValue value && value.GetValueKind() is not JsonValueKind.Null ? value.ToString() : null;

    /// <summary>The objects in the array at a path. Empty if there is no array.</summary>
    public static IEnumerable<JsonObject> Objects(this JsonNode? node, params ReadOnlySpan<string> path) =>
        (node.At(path) as JsonArray)?.OfType<JsonObject>() ?? [];

    /// <summary>The strings in the array at a path. Empty if there is no array.</summary>
    public static IEnumerable<string> Strings(this JsonNode? node, params ReadOnlySpan<string> path) =>
        (node.At(path) as JsonArray)?.Select(item => item.Text()).OfType<string>() ?? [];

    /// <summary>The time at a path, which AWS's JSON protocols write as seconds since 1970.</summary>
    public static DateTimeOffset? Moment(this JsonNode? node, params ReadOnlySpan<string> path) =>
        node.At(path) is JsonValue value && value.GetValueKind() is JsonValueKind.Number
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Round(value.Deserialize<double>() * 1000))
            : null;

    /// <summary>Parses JSON in a string, as the history carries inputs and outputs. Null if it is not JSON.</summary>
    public static JsonNode? Parse(string? json)
    {
        try
        {
            return string.IsNullOrWhiteSpace(json) ? null : JsonNode.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
