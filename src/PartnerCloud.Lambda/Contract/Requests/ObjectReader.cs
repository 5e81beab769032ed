using System.Text.Json;

namespace PartnerCloud.Lambda.Contract.Requests;

/// <summary>
/// Reads the fields of one JSON object and notes every reason to refuse it: missing, wrong type, too long, written twice, unknown.
/// A field that was refused reads as empty, so that the other fields are still looked at. Values are never echoed.
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
            if (Whole(() => property.Name) is not { } name) reasons.Add(path.Length == 0 ? "request" : path, "has a field whose name is no whole text");
            else if (!fields.TryAdd(name, property.Value)) reasons.Add(PathOf(name), "is written twice");
        }
    }

    /// <summary>A text; empty when it was refused.</summary>
    public string Text(string name, TextRule rule)
    {
        if (!TryTake(name, out var value)) return "";
        if (value.ValueKind != JsonValueKind.String) return Refuse(name, "must be text");
        if (Whole(value.GetString) is not { } text) return Refuse(name, "must be whole text");
        if (string.IsNullOrWhiteSpace(text)) return Refuse(name, "must not be empty");
        if (text.Length > rule.MaxLength) return Refuse(name, $"is too long: at most {rule.MaxLength} characters");
        return rule.Accepts(text) ? text : Refuse(name, $"must be {rule.Expectation}");
    }

    /// <summary>A text that may be left out; null when it was, empty when it was refused.</summary>
    public string? OptionalText(string name, TextRule rule) => Has(name) ? Text(name, rule) : null;

    /// <summary>A true or false that may be left out; null when it was, or was refused.</summary>
    public bool? OptionalFlag(string name)
    {
        if (!Has(name)) return null;
        var value = fields[name];
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetBoolean();
        reasons.Add(PathOf(name), "must be true or false");
        return null;
    }

    /// <summary>A true or false that has to be as expected.</summary>
    public bool Flag(string name, bool expected, string reason)
    {
        if (!TryTake(name, out var value)) return expected;
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False)) reasons.Add(PathOf(name), "must be true or false");
        else if (value.GetBoolean() != expected) reasons.Add(PathOf(name), reason);
        return expected;
    }

    /// <summary>An object in this one.</summary>
    public ObjectReader Object(string name) => new(TryTake(name, out var value) ? value : default, PathOf(name), reasons);

    /// <summary>A list of objects, from one to so many; empty when it was refused.</summary>
    public IReadOnlyList<ObjectReader> Objects(string name, int most)
    {
        if (!TryTake(name, out var value)) return [];
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() is var count && count >= 1 && count <= most)
            return [.. value.EnumerateArray().Select((item, index) => new ObjectReader(item, $"{PathOf(name)}[{index}]", reasons))];
        Refuse(name, $"must be a list of 1 to {most} objects");
        return [];
    }

    /// <summary>Leaves a field unread without calling it unknown.</summary>
    public void Skip(string name) => known.Add(name);

    /// <summary>Refuses every field that was not read.</summary>
    public void RefuseUnknown()
    {
        foreach (var name in fields.Keys.Where(name => !known.Contains(name))) reasons.Add(PathOf(name), "unknown field");
    }

    /// <summary>Refuses a field for a rule that its reader knows.</summary>
    public string Refuse(string name, string reason)
    {
        reasons.Add(PathOf(name), reason);
        return "";
    }

    /// <summary>Whether an optional field is there; null stands for one that is not.</summary>
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

    /// <summary>Null for half of a surrogate pair: JSON's escapes can write it, and it is no text.</summary>
    private static string? Whole(Func<string?> read)
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
