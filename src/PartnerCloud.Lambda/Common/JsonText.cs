using System.Text.Json;

namespace PartnerCloud.Lambda.Common;

/// <summary>Reads texts out of JSON that may have any shape.</summary>
internal static class JsonText
{
    /// <summary>The text at the end of a path; of a list on the way the first item. Null where there is none.</summary>
    public static string? At(JsonElement json, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (json.ValueKind == JsonValueKind.Array && json.GetArrayLength() > 0) json = json[0];
            if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out json)) return null;
        }
        return json.ValueKind == JsonValueKind.String ? json.GetString() : null;
    }

    /// <summary>The JSON in a text; null where it is none.</summary>
    public static JsonElement? Parse(string? text)
    {
        try
        {
            return text is null ? null : JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
