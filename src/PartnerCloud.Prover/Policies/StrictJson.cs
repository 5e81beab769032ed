using System.Text.Json;

namespace PartnerCloud.Prover.Policies;

/// <summary>Reads JSON and ignores nothing: unknown and repeated members are errors.</summary>
internal static class StrictJson
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static JsonDocument Parse(string where, string json)
    {
        try
        {
            return JsonDocument.Parse(json, Strict);
        }
        catch (JsonException wrong)
        {
            throw new NotEncodedException(where, $"it is not valid JSON, {wrong.Message.TrimEnd('.')}");
        }
    }

    /// <summary>The members of an object. Only the known names are allowed.</summary>
    public static Dictionary<string, JsonElement> Object(JsonElement element, string where, IReadOnlyCollection<string> known)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new NotEncodedException(where, "it is not an object");
        var members = element.EnumerateObject().ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal);
        return members.Keys.FirstOrDefault(name => !known.Contains(name)) is { } unknown
            ? throw new NotEncodedException(where, $"the member {unknown} is not known")
            : members;
    }

    public static string Text(JsonElement element, string where) =>
        element.ValueKind == JsonValueKind.String ? element.GetString()! : throw new NotEncodedException(where, "it is not a string");

    /// <summary>A text or a list of texts; null if the member is missing.</summary>
    public static IReadOnlyList<string>? Texts(Dictionary<string, JsonElement> members, string name, string where)
    {
        if (!members.TryGetValue(name, out var element))
            return null;
        var at = $"{where}, {name}";
        return element.ValueKind != JsonValueKind.Array ? [Text(element, at)]
            : element.GetArrayLength() > 0 ? [.. element.EnumerateArray().Select(one => Text(one, at))]
            : throw new NotEncodedException(at, "the list is empty");
    }

    /// <summary>Condition values, which may also be booleans.</summary>
    public static IReadOnlyList<string> Scalars(JsonElement element, string where) => element.ValueKind switch
    {
        JsonValueKind.Array when element.GetArrayLength() > 0 => [.. element.EnumerateArray().Select(one => Scalar(one, where))],
        JsonValueKind.Array => throw new NotEncodedException(where, "the list is empty"),
        _ => [Scalar(element, where)],
    };

    private static string Scalar(JsonElement element, string where) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString()!,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => throw new NotEncodedException(where, "a value is neither a string nor a boolean"),
    };
}
