namespace PartnerCloud.Simulator.Policies;

/// <summary>The condition keys of a request. Names compare ignoring case; a key has one value or several, and a key without values is not there.</summary>
internal sealed class RequestContext
{
    private readonly Dictionary<string, IReadOnlyList<string>> values = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Keys => values.Keys;

    /// <summary>Sets a key that has one value; null leaves the key out.</summary>
    public string? this[string key]
    {
        set => Set(key, value is null ? [] : [value]);
    }

    public void Set(string key, IReadOnlyList<string> many)
    {
        if (many.Count > 0)
            values[key] = many;
    }

    /// <summary>A key's values; none where it is not there.</summary>
    public IReadOnlyList<string> Of(string key) => values.GetValueOrDefault(key) ?? [];

    /// <summary>Sets keys such as <c>aws:PrincipalTag/department</c>.</summary>
    public RequestContext Tags(string prefix, IEnumerable<KeyValuePair<string, string>> tags)
    {
        foreach (var tag in tags)
            this[prefix + tag.Key] = tag.Value;
        return this;
    }

    /// <summary>Both contexts' keys; the other's win.</summary>
    public RequestContext With(RequestContext other)
    {
        var both = new RequestContext();
        foreach (var (key, many) in values.Concat(other.values))
            both.values[key] = many;
        return both;
    }
}
