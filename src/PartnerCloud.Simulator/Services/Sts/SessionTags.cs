using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Sts;

/// <summary>The tags of a new session: the call's tags, and the calling session's transitive tags, which a call cannot change.</summary>
/// <param name="Tags">The session's tags.</param>
/// <param name="TransitiveKeys">The keys of the tags that the next session inherits.</param>
internal sealed record SessionTags(IReadOnlyDictionary<string, string> Tags, IReadOnlyList<string> TransitiveKeys)
{
    private const int Most = 50;

    public static SessionTags Of(QueryParameters input, Caller caller)
    {
        var tags = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var tag in input.Pairs("Tags"))
            tags[tag.Key] = tag.Value;
        foreach (var key in caller.Session?.TransitiveKeys ?? [])
            tags[key] = caller.Session!.Tags[key];
        return new(tags, [.. (caller.Session?.TransitiveKeys ?? []).Union(input.Texts("TransitiveTagKeys"), StringComparer.OrdinalIgnoreCase)]);
    }

    /// <exception cref="AwsErrorException">STS does not accept the call's tags.</exception>
    public static SessionTags Checked(QueryParameters input, Caller caller)
    {
        var given = input.Pairs("Tags");
        if (given.Count > Most || given.Any(tag => tag.Key.Length is 0 or > 128 || tag.Value.Length > 256))
            throw Invalid($"A session has at most {Most} tags. Keys have 1 to 128 characters, values at most 256.");
        if (given.DistinctBy(tag => tag.Key, StringComparer.OrdinalIgnoreCase).Count() != given.Count)
            throw new AwsErrorException("InvalidParameterValue", "Duplicate tag keys found. Please note that Tag keys are case insensitive.");
        if (given.Select(tag => tag.Key).Intersect(caller.Session?.TransitiveKeys ?? [], StringComparer.OrdinalIgnoreCase).FirstOrDefault() is { } inherited)
            throw new AwsErrorException("InvalidParameterValue", $"One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session: {inherited}.");
        var tags = Of(input, caller);
        return tags.TransitiveKeys.All(tags.Tags.ContainsKey)
            ? tags
            : throw new AwsErrorException("InvalidParameterValue", "The specified transitive tag key must be included in the requested tags.");
    }

    private static AwsErrorException Invalid(string message) => new("ValidationError", message);
}
