using System.Text.Json;

namespace PartnerCloud.Lambda.Aws.Policies;

/// <summary>
/// Compares policy documents by their meaning. AWS returns them with different white space and order, and writes a list of one item as the item itself.
/// "true" and true are the same condition value.
/// </summary>
internal static class PolicyJson
{
    /// <summary>Whether both documents mean the same. A document that is not JSON equals nothing.</summary>
    public static bool Same(string? one, string? other) => Canonical(one) is { } text && text == Canonical(other);

    private static string? Canonical(string? document)
    {
        if (string.IsNullOrWhiteSpace(document)) return null;
        try
        {
            using var parsed = JsonDocument.Parse(document);
            return Canonical(parsed.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Canonical(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(',', element.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => $"{Quoted(p.Name)}:{Canonical(p.Value)}"))}}}",
        JsonValueKind.Array when element.GetArrayLength() == 1 => Canonical(element[0]),
        JsonValueKind.Array => $"[{string.Join(',', element.EnumerateArray().Select(Canonical).Order(StringComparer.Ordinal))}]",
        JsonValueKind.String => Quoted(element.GetString()!),
        JsonValueKind.True => Quoted("true"),
        JsonValueKind.False => Quoted("false"),
        _ => Quoted(element.GetRawText()),
    };

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
