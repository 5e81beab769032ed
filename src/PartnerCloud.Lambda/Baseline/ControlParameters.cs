using System.Text.Json;
using System.Text.RegularExpressions;

namespace PartnerCloud.Lambda.Baseline;

/// <summary>The parameters of a control in baseline.json. Missing parameters, wrong types and parameters that the control does not read are refused.</summary>
/// <param name="control">The control's name, for messages.</param>
/// <param name="values">The parameters as JSON; undefined if there are none.</param>
public sealed class ControlParameters(string control, JsonElement values)
{
    private readonly HashSet<string> read = new(StringComparer.Ordinal);

    /// <summary>A whole number.</summary>
    public int Number(string name) => Take(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : throw Wrong(name, "must be a whole number");

    /// <summary>A whole number in a range. The message of a refusal gives the reason.</summary>
    public int Number(string name, int least, int most, string reason) => Number(name) is var number && number >= least && number <= most
        ? number
        : throw Wrong(name, $"is {number} but must be {(least == most ? $"{least}" : $"from {least} to {most}")}: {reason}");

    /// <summary>A text.</summary>
    public string Text(string name) => Take(name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : throw Wrong(name, "must be text");

    /// <summary>A text that may be null or left out.</summary>
    public string? OptionalText(string name) => Find(name) is { } value ? value.ValueKind == JsonValueKind.String ? value.GetString() : throw Wrong(name, "must be text") : null;

    /// <summary>A text that may be null or left out. Otherwise it must have the given form.</summary>
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
