using System.Text.Json.Nodes;

namespace PartnerCloud.Cdk;

/// <summary>Turns JSON into what CDK takes: dictionaries, arrays and plain values.</summary>
internal static class CdkJson
{
    /// <summary>Reads a document from text.</summary>
    public static object Read(string json) => Of(JsonNode.Parse(json))!;

    /// <summary>Turns a parsed document into dictionaries, arrays and plain values.</summary>
    public static object? Of(JsonNode? node) => node switch
    {
        null => null,
        JsonObject members => members.ToDictionary(member => member.Key, member => Of(member.Value)),
        JsonArray items => items.Select(Of).ToArray(),
        JsonValue value when value.TryGetValue<bool>(out var flag) => flag,
        JsonValue value when value.TryGetValue<double>(out var number) => number,
        _ => (string?)node,
    };
}
