namespace PartnerCloud.Simulator.Policies;

/// <summary>The condition keys of a request. Their names ignore case. A key has one or several values; a key without values does not exist.</summary>
internal sealed class RequestContext
{
    private readonly Dictionary<string, IReadOnlyList<string>> values = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Keys => values.Keys;

    /// <summary>Sets a key with one value. Null sets nothing.</summary>
    public string? this[string key]
    {
        set => Set(key, value is null ? [] : [value]);
    }

    public void Set(string key, IReadOnlyList<string> many)
    {
        if (many.Count > 0)
            values[key] = many;
    }

    /// <summary>The values of a key; empty if the key does not exist.</summary>
    public IReadOnlyList<string> Of(string key) => values.GetValueOrDefault(key) ?? [];

    /// <summary>Sets keys such as <c>aws:PrincipalTag/department</c>.</summary>
    public RequestContext Tags(string prefix, IEnumerable<KeyValuePair<string, string>> tags)
    {
        foreach (var tag in tags)
            this[prefix + tag.Key] = tag.Value;
        return this;
    }

    /// <summary>Combines two contexts. The other context's keys win.</summary>
    public RequestContext With(RequestContext other)
    {
        var both = new RequestContext();
        foreach (var (key, many) in values.Concat(other.values))
            both.values[key] = many;
        return both;
    }
}
