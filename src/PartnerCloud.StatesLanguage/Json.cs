using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage;

/// <summary>JSON as Step Functions reads and writes it. A value that states pass on is never changed: whoever builds on it copies it.</summary>
public static class Json
{
    /// <summary>Step Functions' limit of an input, an output, a result or a variable.</summary>
    public const int MaximumBytes = 262_144;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = WholeJson.Deepest };

    /// <summary>Reads a text.</summary>
    /// <exception cref="JsonException">The text is not JSON, an object in it has two fields of the same name, or a string is no whole text.</exception>
    public static JsonNode? Parse(string text) => WholeJson.Parse(text);

    /// <summary>Writes a value.</summary>
    /// <exception cref="StateFailureException">States have nested it more deeply than can be read again.</exception>
    public static string Text(JsonNode? value)
    {
        try
        {
            return value?.ToJsonString(Plain) ?? "null";
        }
        catch (InvalidOperationException)
        {
            throw StateFailureException.Runtime($"The data is nested more than {WholeJson.Deepest} deep, which is not supported here.");
        }
    }

    internal static JsonNode? Copy(JsonNode? value) => value?.DeepClone();

    /// <summary>Whether a text exceeds <see cref="MaximumBytes"/>.</summary>
    public static bool IsTooLarge(string text) =>
        text.Length > MaximumBytes || Encoding.UTF8.GetByteCount(text) > MaximumBytes;

    /// <summary>Whether a value is a string.</summary>
    public static bool IsString(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String;

    internal static bool IsNumber(JsonNode? value) => value?.GetValueKind() == JsonValueKind.Number;

    /// <summary>Whether a value is true or false.</summary>
    public static bool IsBoolean(JsonNode? value) => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False;

    /// <summary>The number as decimal where it fits, else as double: ids of 18 digits keep all of them.</summary>
    public static bool TryNumber(JsonNode? value, out decimal number)
    {
        number = 0;
        if (!IsNumber(value))
            return false;
        var text = Text(value);
        return decimal.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out number);
    }
}
