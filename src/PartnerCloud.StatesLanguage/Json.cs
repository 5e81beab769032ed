using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage;

/// <summary>Reads and writes JSON as Step Functions does. Values that states pass on are never changed: code that builds on a value copies it.</summary>
public static class Json
{
    /// <summary>Step Functions' size limit of an input, an output, a result or a variable, in bytes.</summary>
    public const int MaximumBytes = 262_144;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = WholeJson.Deepest };

    /// <summary>Reads a text.</summary>
    /// <exception cref="JsonException">The text is not JSON, has duplicate fields, or has half of a surrogate pair.</exception>
    public static JsonNode? Parse(string text) => WholeJson.Parse(text);

    /// <summary>Writes a value.</summary>
    /// <exception cref="StateFailureException">The value is nested too deeply to be read again.</exception>
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

    /// <summary>The text of a string, and the JSON of any other value.</summary>
    public static string TextOfString(JsonNode? value) => IsString(value) ? value!.GetValue<string>() : Text(value);

    /// <summary>Whether a value is a string.</summary>
    public static bool IsString(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String;

    internal static bool IsNumber(JsonNode? value) => value?.GetValueKind() == JsonValueKind.Number;

    /// <summary>Whether a value is true or false.</summary>
    public static bool IsBoolean(JsonNode? value) => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False;

    /// <summary>Reads a number as decimal if it fits, otherwise through double. So ids of 18 digits keep all their digits.</summary>
    public static bool TryNumber(JsonNode? value, out decimal number)
    {
        number = 0;
        if (!IsNumber(value))
            return false;
        var text = Text(value);
        return decimal.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out number);
    }
}
