using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PartnerCloud.StatesLanguage;

/// <summary>
/// Reads JSON from outside. What .NET would find out only when somebody looks, this finds at once: a member that is there twice, and half of a
/// surrogate pair, which JSON's escapes can write and which is no text.
/// </summary>
public static partial class WholeJson
{
    /// <summary>How deep objects and lists may be nested in each other.</summary>
    public const int Deepest = 256;

    private static readonly JsonDocumentOptions NoDuplicates = new() { AllowDuplicateProperties = false, MaxDepth = Deepest };

    /// <summary>Reads a text.</summary>
    /// <exception cref="JsonException">It is not JSON, or not whole.</exception>
    public static JsonNode? Parse(string text)
    {
        try
        {
            return SurrogateEscape().IsMatch(text) ? Checked(text) : JsonNode.Parse(text, documentOptions: NoDuplicates);
        }
        catch (Exception half) when (half is InvalidOperationException or ArgumentException)
        {
            throw new JsonException("It has half of a surrogate pair, which is no text.", half);
        }
    }

    /// <summary>Reads a body.</summary>
    /// <exception cref="JsonException">It is not JSON, or not whole.</exception>
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
