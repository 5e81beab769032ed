using System.Text.Json;

namespace PartnerCloud.Lambda.Baseline;

/// <summary>The parameters that baseline.json gives to a control. Missing ones, wrong types and ones that no control reads are refused.</summary>
/// <param name="control">The control's name, for messages.</param>
/// <param name="values">The parameters as written; undefined when there are none.</param>
public sealed class ControlParameters(string control, JsonElement values)
{
    private readonly HashSet<string> read = new(StringComparer.Ordinal);

    /// <summary>A whole number.</summary>
    public int Number(string name) => Take(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : throw Wrong(name, "must be a whole number");

    /// <summary>A text.</summary>
    public string Text(string name) => Take(name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : throw Wrong(name, "must be text");

    internal void RefuseUnread()
    {
        if (values.ValueKind != JsonValueKind.Object) return;
        foreach (var property in values.EnumerateObject().Where(property => !read.Contains(property.Name)))
            throw Wrong(property.Name, "is not a parameter of this control");
    }

    private JsonElement Take(string name)
    {
        read.Add(name);
        return values.ValueKind == JsonValueKind.Object && values.TryGetProperty(name, out var value) ? value : throw Wrong(name, "is missing");
    }

    private InvalidOperationException Wrong(string name, string problem) => new($"baseline.json: parameter {name} of {control} {problem}.");
}
