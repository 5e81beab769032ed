using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace PartnerCloud.Simulator.Wire;

/// <summary>The fields of a Query request.</summary>
/// <param name="fields">The values by name, for example <c>Tags.member.1.Key</c>.</param>
public sealed class QueryParameters(IReadOnlyDictionary<string, string> fields)
{
    /// <summary>The fields of a call's form; without a form, those of its query.</summary>
    internal static QueryParameters Of(IReadOnlyDictionary<string, string> query, ReadOnlyMemory<byte> body)
    {
        var form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body.Span));
        return new(form.Count > 0 ? form.ToDictionary(field => field.Key, field => field.Value.ToString()) : query);
    }

    /// <summary>The value of a field; null if it is missing.</summary>
    public string? Optional(string name) => fields.GetValueOrDefault(name);

    /// <summary>The value of a required field.</summary>
    /// <exception cref="AwsErrorException">The field is missing or empty.</exception>
    public string Required(string name) =>
        Optional(name) is { Length: > 0 } value ? value : throw Invalid(name, "null", "Member must not be null");

    /// <summary>The value of a required field with a limited length.</summary>
    /// <exception cref="AwsErrorException">The field is missing or too long.</exception>
    public string Required(string name, int longest) =>
        Required(name) is var value && value.Length <= longest
            ? value
            : throw Invalid(name, "...", $"Member must have length less than or equal to {longest}");

    /// <summary>The value of a boolean field; null if it is missing.</summary>
    /// <exception cref="AwsErrorException">The field is neither true nor false.</exception>
    public bool? Flag(string name) =>
        Optional(name) is not { } value ? null
        : bool.TryParse(value, out var flag) ? flag
        : throw new AwsErrorException("MalformedInput", $"{name} is not a boolean.");

    /// <summary>A number within bounds; null if the field is missing.</summary>
    /// <exception cref="AwsErrorException">The field is not a number, or out of bounds.</exception>
    public int? Number(string name, int least, int most)
    {
        if (Optional(name) is not { } value)
            return null;
        if (!int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
            throw new AwsErrorException("MalformedInput", $"{name} is not a number.");
        return number >= least && number <= most ? number
            : throw Invalid(name, value, number < least ? $"Member must have value greater than or equal to {least}" : $"Member must have value less than or equal to {most}");
    }

    /// <summary>A list of texts (<c>Name.member.1</c> and so on).</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        var texts = new List<string>();
        while (Optional(Member(name, texts.Count + 1)) is { } text)
            texts.Add(text);
        return texts;
    }

    /// <summary>One field of a list of structures (<c>Name.member.1.Field</c> and so on).</summary>
    public IReadOnlyList<string> Structures(string name, string field)
    {
        var texts = new List<string>();
        while (Optional($"{Member(name, texts.Count + 1)}.{field}") is { } text)
            texts.Add(text);
        return texts;
    }

    /// <summary>A list of structures with a key and a value.</summary>
    /// <exception cref="AwsErrorException">A key or a value is missing.</exception>
    public IReadOnlyList<KeyValuePair<string, string>> Pairs(string name)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        while (Optional(Member(name, pairs.Count + 1) + ".Key") is { } key)
        {
            var value = Optional(Member(name, pairs.Count + 1) + ".Value") ?? throw Invalid(name, "null", "Member must not be null");
            pairs.Add(new(key, value));
        }

        return pairs;
    }

    private static string Member(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name}.member.{number}");

    private static AwsErrorException Invalid(string name, string value, string rule) =>
        new("ValidationError", $"1 validation error detected: Value {(value == "null" ? value : $"'{value}'")} at '{char.ToLowerInvariant(name[0])}{name[1..]}' failed to satisfy constraint: {rule}");
}
