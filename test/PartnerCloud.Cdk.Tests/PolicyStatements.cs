using System.Text.Json;

namespace PartnerCloud.Cdk.Tests;

/// <summary>Finds the policy statements of a resource anywhere in its properties: role, key, bus, topic and service control policies.</summary>
internal static class PolicyStatements
{
    /// <summary>All statements within a piece of JSON.</summary>
    public static IEnumerable<JsonElement> In(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => member.Name == "Statement" ? Each(member.Value) : In(member.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(In),
        _ => [],
    };

    /// <summary>The texts of a member that is one text or a list. A join becomes one text, with <c>${}</c> for its references.</summary>
    public static IEnumerable<string> Texts(JsonElement statement, string member) => statement.TryGetProperty(member, out var value) ? Texts(value) : [];

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object when value.TryGetProperty("Fn::Join", out var join) => [string.Concat(join[1].EnumerateArray().SelectMany(Texts))],
        JsonValueKind.Object when value.TryGetProperty("Ref", out _) || value.TryGetProperty("Fn::GetAtt", out _) => ["${}"],
        // a principal: its types and their values
        JsonValueKind.Object => value.EnumerateObject().SelectMany(type => Texts(type.Value)),
        _ => throw new NotSupportedException($"{value.GetRawText()} is not text."),
    };

    private static JsonElement[] Each(JsonElement statements) => statements.ValueKind == JsonValueKind.Array ? [.. statements.EnumerateArray()] : [statements];
}
