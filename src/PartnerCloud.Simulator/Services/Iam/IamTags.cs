using System.Xml.Linq;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>Tags of users, roles and policies, at most 50 each.</summary>
internal static class IamTags
{
    private const int Most = 50;

    public static IReadOnlyList<KeyValuePair<string, string>> From(QueryParameters input)
    {
        var tags = input.Pairs("Tags");
        if (tags.Any(tag => tag.Key.Length is 0 or > 128 || tag.Value.Length > 256))
            throw IamErrors.InvalidInput("A tag's key has 1 to 128 and its value at most 256 characters.");
        if (tags.DistinctBy(tag => tag.Key, StringComparer.OrdinalIgnoreCase).Count() != tags.Count)
            throw IamErrors.InvalidInput("Duplicate tag keys found. Please note that Tag keys are case insensitive.");
        return tags.Count <= Most ? tags : throw IamErrors.LimitExceeded("TagsPerResource", Most);
    }

    public static void Put(SortedDictionary<string, string> present, IEnumerable<KeyValuePair<string, string>> tags)
    {
        foreach (var tag in tags)
            present[tag.Key] = tag.Value;
    }

    public static Func<QueryParameters, IamScope, IEnumerable<XElement>?> Tag(Func<QueryParameters, IamScope, SortedDictionary<string, string>> of) => (input, scope) =>
    {
        var (present, tags) = (of(input, scope), From(input));
        if (present.Keys.Union(tags.Select(tag => tag.Key)).Count() > Most)
            throw IamErrors.LimitExceeded("TagsPerResource", Most);
        Put(present, tags);
        return null;
    };

    public static Func<QueryParameters, IamScope, IEnumerable<XElement>?> Untag(Func<QueryParameters, IamScope, SortedDictionary<string, string>> of) => (input, scope) =>
    {
        var present = of(input, scope);
        foreach (var key in input.Texts("TagKeys"))
            present.Remove(key);
        return null;
    };

    public static Func<QueryParameters, IamScope, IEnumerable<XElement>?> List(Func<QueryParameters, IamScope, SortedDictionary<string, string>> of) =>
        (input, scope) => input.Page("Tags", IamXml.TagMembers(of(input, scope)));
}
