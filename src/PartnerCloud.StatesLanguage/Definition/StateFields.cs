using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Expressions;
using PartnerCloud.StatesLanguage.Paths;

namespace PartnerCloud.StatesLanguage.Definition;

/// <summary>Reads an object of the definition field by field, and refuses every field that is not read.</summary>
/// <param name="json">The object.</param>
/// <param name="place">The place that a refusal names first, for example <c>State 'CreateAccount'</c>.</param>
/// <param name="prefix">The path to the object inside that place, for example <c>Retry[0].</c>.</param>
/// <param name="problems">The collected refusals.</param>
internal sealed class StateFields(JsonObject json, string place, string prefix, ICollection<string> problems)
{
    private readonly HashSet<string> read = new(StringComparer.Ordinal);

    public string Place => place;

    public ICollection<string> Problems => problems;

    public bool Has(string field) => json.ContainsKey(field);

    /// <summary>Adds a problem with a field.</summary>
    public void Refuse(string field, string problem) => problems.Add($"{place}: field '{prefix}{field}' {problem}.");

    public JsonNode? Value(string field)
    {
        read.Add(field);
        return json[field];
    }

    public string? Text(string field)
    {
        if (!Has(field))
            return null;
        if (Json.IsString(Value(field)))
            return json[field]!.GetValue<string>();
        Refuse(field, "must be a string");
        return null;
    }

    public string RequiredText(string field)
    {
        if (!Has(field))
            Refuse(field, "is missing");
        return Text(field) ?? "";
    }

    public bool Flag(string field)
    {
        if (!Has(field))
            return false;
        if (Json.IsBoolean(Value(field)))
            return json[field]!.GetValue<bool>();
        Refuse(field, "must be true or false");
        return false;
    }

    public decimal? Number(string field, decimal least, decimal most)
    {
        if (!Has(field))
            return null;
        if (Json.TryNumber(Value(field), out var number) && number >= least && number <= most)
            return number;
        Refuse(field, $"must be a number from {least} to {most}");
        return null;
    }

    public int? Integer(string field, int least, int most)
    {
        var number = Number(field, least, most);
        if (number is null || number == decimal.Truncate(number.Value))
            return (int?)number;
        Refuse(field, "must be an integer");
        return null;
    }

    /// <summary>The path that may stand instead of a field: <c>MaxConcurrencyPath</c> for <c>MaxConcurrency</c>. Both together are refused.</summary>
    public JsonPath? PathInsteadOf(string field)
    {
        var path = Path(field + "Path");
        if (Has(field) && Has(field + "Path"))
            Refuse(field + "Path", $"cannot be combined with {field}");
        return path;
    }

    /// <summary>A path; null if the field is missing or is JSON's null. <see cref="Has"/> distinguishes the two.</summary>
    public JsonPath? Path(string field)
    {
        if (!Has(field) || Value(field) is null || Text(field) is not { } text)
            return null;
        return Try(field, () => PathReader.Read(text));
    }

    public JsonPath? ReferencePath(string field)
    {
        var path = Path(field);
        if (path is null || path.IsReference)
            return path;
        Refuse(field, $"must be a reference path, which '{path.Text}' is not");
        return null;
    }

    public Expression? Expression(string field) =>
        Text(field) is { } text ? Try(field, () => ExpressionReader.Read(text)) : null;

    public PayloadTemplate? Template(string field) =>
        Has(field) ? PayloadTemplate.Read(Value(field), field, Refuse) : null;

    public StateFields? Object(string field)
    {
        if (!Has(field))
            return null;
        if (Value(field) is JsonObject inner)
            return new StateFields(inner, place, $"{prefix}{field}.", problems);
        Refuse(field, "must be an object");
        return null;
    }

    public IReadOnlyList<StateFields> Objects(string field)
    {
        if (!Has(field))
            return [];
        if (Value(field) is JsonArray items && items.All(item => item is JsonObject))
            return [.. items.Select((item, index) => new StateFields(item!.AsObject(), place, $"{prefix}{field}[{index}].", problems))];
        Refuse(field, "must be a list of objects");
        return [];
    }

    public IReadOnlyList<string> Texts(string field)
    {
        if (Value(field) is JsonArray { Count: > 0 } items && items.All(Json.IsString))
            return [.. items.Select(item => item!.GetValue<string>())];
        Refuse(field, "must be a list of strings");
        return [];
    }

    /// <summary>The names of the unread fields.</summary>
    public IEnumerable<string> Unread => json.Select(entry => entry.Key).Where(name => !read.Contains(name)).ToList();

    /// <summary>Refuses all unread fields.</summary>
    public void Finish()
    {
        foreach (var field in Unread)
            Refuse(field, "is not supported here");
    }

    private T? Try<T>(string field, Func<T> parse)
        where T : class
    {
        try
        {
            return parse();
        }
        catch (ExpressionSyntaxException error)
        {
            problems.Add($"{place}: field '{prefix}{field}': {error.Message}");
            return null;
        }
    }
}
