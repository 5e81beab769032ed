using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PartnerCloud.StatesLanguage;

/// <summary>
/// Reads JSON from outside. It rejects duplicate members and halves of surrogate pairs at once, which .NET reports only at access. JSON's escapes
/// can write such halves, although they are not text.
/// </summary>
public static partial class WholeJson
{
    /// <summary>The deepest nesting of objects and lists.</summary>
    public const int Deepest = 256;

    private static readonly JsonDocumentOptions NoDuplicates = new() { AllowDuplicateProperties = false, MaxDepth = Deepest };

    /// <summary>Reads a text.</summary>
    /// <exception cref="JsonException">The text is not JSON, has duplicate members, or has half of a surrogate pair.</exception>
    public static JsonNode? Parse(string text)
    {
        try
        {
            return SurrogateEscape().IsMatch(text) ? Checked(text) : JsonNode.Parse(text, documentOptions: NoDuplicates);
        }
        catch (Exception half) when (half is InvalidOperationException or ArgumentException)
        {
            throw new JsonException("The text contains half of a surrogate pair.", half);
        }
    }

    /// <summary>Reads a body.</summary>
    /// <exception cref="JsonException">The text is not JSON, has duplicate members, or has half of a surrogate pair.</exception>
    public static JsonNode? Parse(ReadOnlySpan<byte> body) => Parse(Encoding.UTF8.GetString(body));

    private static JsonNode? Checked(string text)
    {
        using var document = JsonDocument.Parse(text, NoDuplicates);
        Look(document.RootElement);
        return JsonNode.Parse(text, documentOptions: NoDuplicates);
    }

    private static void Look(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.String)
            element.GetString();
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Look(item);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                _ = member.Name;
                Look(member.Value);
            }
        }
    }

    [GeneratedRegex(@"\\u[dD][89a-fA-F]")]
    private static partial Regex SurrogateEscape();
}
