using System.Globalization;
using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.MapRuns;

/// <summary>A JSON pointer, as RFC 6901 defines it.</summary>
internal sealed class JsonPointer
{
    private readonly IReadOnlyList<string> steps;

    private JsonPointer(string text)
    {
        Text = text;
        steps = [.. text.Split('/').Skip(1).Select(step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))];
    }

    public string Text { get; }

    /// <summary>Reads a pointer; null if the text is none.</summary>
    public static JsonPointer? TryRead(string text) => text.Length == 0 || text[0] == '/' ? new JsonPointer(text) : null;

    public bool TrySelect(JsonNode? root, out JsonNode? found)
    {
        found = root;
        foreach (var step in steps)
        {
            if (!TryStep(found, step, out found))
                return false;
        }

        return true;
    }

    private static bool TryStep(JsonNode? value, string step, out JsonNode? inner)
    {
        if (value is JsonArray list && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Count)
        {
            inner = list[index];
            return true;
        }

        inner = null;
        return value is JsonObject fields && fields.TryGetPropertyValue(step, out inner);
    }
}
