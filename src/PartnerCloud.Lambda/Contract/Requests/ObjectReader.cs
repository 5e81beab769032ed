using System.Text.Json;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Requests;

/// <summary>
/// Reads the fields of one JSON object and collects every reason to refuse it: fields that are missing, unknown, too long, of the wrong type or there twice.
/// A refused field reads as empty, so that the other fields are still checked. Reasons never echo values.
/// </summary>
internal sealed class ObjectReader
{
    private readonly string path;
    private readonly RefusalReasons reasons;
    private readonly Dictionary<string, JsonElement> fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly bool present;

    public ObjectReader(JsonElement element, string path, RefusalReasons reasons)
    {
        (this.path, this.reasons) = (path, reasons);
        present = element.ValueKind == JsonValueKind.Object;
        if (!present)
        {
            if (element.ValueKind != JsonValueKind.Undefined) reasons.Add(path.Length == 0 ? "request" : path, "must be an object");
            return;
        }
        foreach (var property in element.EnumerateObject())
        {
            if (TextOrNull(() => property.Name) is not { } name) reasons.Add(path.Length == 0 ? "request" : path, "has a field whose name is not valid text");
            else if (!fields.TryAdd(name, property.Value)) reasons.Add(PathOf(name), "appears twice");
        }
    }

    /// <summary>Whether texts may have markup, because AWS does not get them. Objects inside have their own rule.</summary>
    public bool AllowsMarkup { get; init; }

    /// <summary>Reads a text. Empty if it was refused.</summary>
    public string Text(string name, TextRule rule)
    {
        if (!TryTake(name, out var value)) return "";
        if (value.ValueKind != JsonValueKind.String) return Refuse(name, "must be text");
        if (TextOrNull(value.GetString) is not { } text) return Refuse(name, "must be valid text");
        if (string.IsNullOrWhiteSpace(text)) return Refuse(name, "must not be empty");
        if (text.Length > rule.MaxLength && !rule.ExpectationSaysLength) return Refuse(name, $"is too long: at most {rule.MaxLength} characters");
        if (text.Length > rule.MaxLength || !rule.Accepts(text)) return Refuse(name, $"must be {rule.Expectation}");
        return !AllowsMarkup && Markup.IsIn(text) ? Refuse(name, Markup.Reason) : text;
    }

    /// <summary>Reads an optional text. Null if it is absent, empty if it was refused.</summary>
    public string? OptionalText(string name, TextRule rule) => Has(name) ? Text(name, rule) : null;

    /// <summary>Reads an optional boolean. Null if it is absent or was refused.</summary>
    public bool? OptionalFlag(string name)
    {
        if (!Has(name)) return null;
        var value = fields[name];
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetBoolean();
        reasons.Add(PathOf(name), "must be true or false");
        return null;
    }

    /// <summary>Reads a boolean that must have the expected value. Otherwise the field is refused with the reason.</summary>
    public bool Flag(string name, bool expected, string reason)
    {
        if (!TryTake(name, out var value)) return expected;
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False)) reasons.Add(PathOf(name), "must be true or false");
        else if (value.GetBoolean() != expected) reasons.Add(PathOf(name), reason);
        return expected;
    }

    /// <summary>Reads a nested object.</summary>
    public ObjectReader Object(string name) => new(TryTake(name, out var value) ? value : default, PathOf(name), reasons);

    /// <summary>Reads a list of one to <paramref name="most"/> objects. Empty if it was refused.</summary>
    public IReadOnlyList<ObjectReader> Objects(string name, int most)
    {
        if (!TryTake(name, out var value)) return [];
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() is var count && count >= 1 && count <= most)
            return [.. value.EnumerateArray().Select((item, index) => new ObjectReader(item, $"{PathOf(name)}[{index}]", reasons))];
        Refuse(name, $"must be a list of 1 to {most} objects");
        return [];
    }

    /// <summary>Marks a field as known without reading it.</summary>
    public void Skip(string name) => known.Add(name);

    /// <summary>Refuses every field that was not read.</summary>
    public void RefuseUnknown()
    {
        foreach (var name in fields.Keys.Where(name => !known.Contains(name))) reasons.Add(PathOf(name), "unknown field");
    }

    /// <summary>Refuses a field for the caller's own reason. Returns an empty text.</summary>
    public string Refuse(string name, string reason)
    {
        reasons.Add(PathOf(name), reason);
        return "";
    }

    /// <summary>Whether an optional field is present. A JSON null counts as absent.</summary>
    private bool Has(string name)
    {
        known.Add(name);
        return fields.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null;
    }

    private bool TryTake(string name, out JsonElement value)
    {
        known.Add(name);
        if (fields.TryGetValue(name, out value) && value.ValueKind != JsonValueKind.Null) return true;
        if (present) reasons.Add(PathOf(name), "is missing");
        return false;
    }

    /// <summary>Returns null for half of a surrogate pair. JSON's escapes can produce one, and it is not valid text.</summary>
    private static string? TextOrNull(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";
}
