using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PartnerCloud.StatesLanguage.Time;

/// <summary>RFC 3339 timestamps in ASL's form: with a capital T, and with Z or an offset.</summary>
internal static partial class Timestamps
{
    public static bool TryRead(JsonNode? value, out DateTimeOffset time)
    {
        time = default;
        return Json.IsString(value) && TryRead(value!.GetValue<string>(), out time);
    }

    public static bool TryRead(string text, out DateTimeOffset time)
    {
        time = default;
        return Shape().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
    }

    /// <summary>Writes a timestamp as in the context object, with milliseconds and Z.</summary>
    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)\z")]
    private static partial Regex Shape();
}
