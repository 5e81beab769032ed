using System.Text.Json;
using System.Text.RegularExpressions;

namespace PartnerCloud.Lambda.Baseline;

/// <summary>The parameters that baseline.json gives to a control. Missing ones, wrong types and ones that no control reads are refused.</summary>
/// <param name="control">The control's name, for messages.</param>
/// <param name="values">The parameters as written; undefined when there are none.</param>
public sealed class ControlParameters(string control, JsonElement values)
{
    private readonly HashSet<string> read = new(StringComparer.Ordinal);

    /// <summary>A whole number.</summary>
    public int Number(string name) => Take(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : throw Wrong(name, "must be a whole number");

    /// <summary>A whole number that keeps a promise, within what AWS takes.</summary>
    public int Number(string name, int least, int most, string promise) => Number(name) is var number && number >= least && number <= most
        ? number
        : throw Wrong(name, $"is {number}, and must be {(least == most ? $"{least}" : $"from {least} to {most}")}: {promise}");

    /// <summary>A text.</summary>
    public string Text(string name) => Take(name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : throw Wrong(name, "must be text");

    /// <summary>A text that may be null or left out.</summary>
    public string? OptionalText(string name) => Find(name) is { } value ? value.ValueKind == JsonValueKind.String ? value.GetString() : throw Wrong(name, "must be text") : null;

    /// <summary>A text that may be null or left out, and otherwise has a form.</summary>
    public string? OptionalText(string name, Regex form, string problem) => OptionalText(name) is not { } text || form.IsMatch(text) ? OptionalText(name) : throw Wrong(name, problem);

    /// <summary>A list of texts; empty when left out.</summary>
    public IReadOnlyList<string> Texts(string name) =>
        Find(name) is not { } list ? []
        : list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) ? [.. list.EnumerateArray().Select(item => item.GetString()!)]
        : throw Wrong(name, "must be a list of texts");

    /// <summary>An object as JSON without white space; null when left out.</summary>
    public string? Json(string name) =>
        Find(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Object ? JsonSerializer.Serialize(value, BaselineJsonContext.Default.JsonElement) : throw Wrong(name, "must be an object");

    /// <summary>A list of objects, each with parameters of its own.</summary>
    public IReadOnlyList<T> Each<T>(string name, Func<ControlParameters, T> item) =>
        Take(name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Select(values => One(values, item))] : throw Wrong(name, "must be a list");

    internal void RefuseUnread()
    {
        if (values.ValueKind != JsonValueKind.Object) return;
        foreach (var property in values.EnumerateObject().Where(property => !read.Contains(property.Name)))
            throw Wrong(property.Name, "is not a parameter of this control");
    }

    private T One<T>(JsonElement values, Func<ControlParameters, T> item)
    {
        var parameters = new ControlParameters(control, values);
        var one = item(parameters);
        parameters.RefuseUnread();
        return one;
    }

    private JsonElement Take(string name) => Find(name) ?? throw Wrong(name, "is missing");

    private JsonElement? Find(string name)
    {
        read.Add(name);
        return values.ValueKind == JsonValueKind.Object && values.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    private InvalidOperationException Wrong(string name, string problem) => new($"the baseline's parameter {name} of {control} {problem}");
}
