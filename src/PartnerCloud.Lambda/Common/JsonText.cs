using System.Text.Json;

namespace PartnerCloud.Lambda.Common;

/// <summary>Reads texts from JSON of any shape.</summary>
internal static class JsonText
{
    /// <summary>Returns the text at the end of a path, or null if there is none. Of a list on the path, it takes the first item.</summary>
    public static string? At(JsonElement json, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (json.ValueKind == JsonValueKind.Array && json.GetArrayLength() > 0) json = json[0];
            if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out json)) return null;
        }
        return json.ValueKind == JsonValueKind.String ? json.GetString() : null;
    }

    /// <summary>Parses a text, and returns null if it is not JSON.</summary>
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
