using System.Globalization;
using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Config;

/// <summary>Tags of Config rules. Config's other resources have no tags here.</summary>
internal static class RuleTagOperations
{
    private const int MostTags = 50;

    public static JsonObject? Add(JsonObject input, ConfigScope scope)
    {
        var rule = Find(input, scope);
        Put(Checked(input), rule.Tags);
        return null;
    }

    public static JsonObject? Remove(JsonObject input, ConfigScope scope)
    {
        var rule = Find(input, scope);
        foreach (var key in input.Texts("TagKeys") ?? throw Invalid("TagKeys must not be null."))
            rule.Tags.Remove(key);
        return null;
    }

    public static JsonObject List(JsonObject input, ConfigScope scope)
    {
        var tags = Find(input, scope).Tags;
        var size = input.Number("Limit") switch
        {
            null or 0 => MostTags,
            > 0 and <= MostTags and var limit => (int)limit,
            _ => throw new AwsErrorException("InvalidLimitException", "The specified limit is outside the allowable range."),
        };
        var start = input.Text("NextToken") is not { } token ? 0
            : int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from
            : throw new AwsErrorException("InvalidNextTokenException", "The nextToken is not valid.");
        var page = new JsonObject { ["Tags"] = tags.Skip(start).Take(size).TagList() };
        if (start + size < tags.Count)
            page["NextToken"] = (start + size).ToString(CultureInfo.InvariantCulture);
        return page;
    }

    /// <summary>Reads and checks the tags of a request.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Checked(JsonObject input)
    {
        var tags = input.Pairs("Tags");
        return tags.Any(tag => tag.Key.Length is 0 or > 128 || tag.Value.Length > 256 || tag.Key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
            ? throw Invalid("A tag's key has 1 to 128 characters and does not begin with aws:, its value has at most 256.")
            : tags;
    }

    /// <summary>Adds tags. An existing key gets the new value.</summary>
    /// <exception cref="AwsErrorException">The resource would have too many tags.</exception>
    public static void Put(IReadOnlyList<KeyValuePair<string, string>> added, SortedDictionary<string, string> tags)
    {
        if (tags.Keys.Union(added.Select(tag => tag.Key)).Count() > MostTags)
            throw new AwsErrorException("TooManyTagsException", $"You have reached the limit of the number of tags you can use: {MostTags}.");
        foreach (var (key, value) in added)
            tags[key] = value;
    }

    private static ConfigRule Find(JsonObject input, ConfigScope scope)
    {
        var arn = input.Text("ResourceArn") ?? throw Invalid("ResourceArn must not be null.");
        if (!arn.Contains(":config-rule/", StringComparison.Ordinal))
            throw new AwsErrorException("NotImplemented", $"The simulated config service supports tags on Config rules only, not on {arn}.", 501);
        return scope.State.Rules.Values.FirstOrDefault(rule => rule.Arn == arn) ?? throw new AwsErrorException("ResourceNotFoundException", $"The resource {arn} does not exist.");
    }

    private static AwsErrorException Invalid(string message) => new("ValidationException", message);
}
