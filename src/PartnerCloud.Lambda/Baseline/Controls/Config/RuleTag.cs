using Amazon.ConfigService;
using Amazon.ConfigService.Model;

namespace PartnerCloud.Lambda.Baseline.Controls.Config;

/// <summary>
/// The tag by which policies know the partner's Config rules. PutConfigRule tags a rule when it makes it; tags that it brings for one that is there are ignored, without an error.
/// </summary>
internal static class RuleTag
{
    public const string Key = "made-by";
    public const string Value = "partner-cloud";

    public static List<Tag> OfANewRule() => [new() { Key = Key, Value = Value }];

    /// <summary>Tags a rule that is there. The customer's own tags of it stay.</summary>
    /// <returns>Whether that took a write.</returns>
    public static async Task<bool> EnsureAsync(IAmazonConfigService config, ConfigRule rule, CancellationToken ct)
    {
        var tags = config.Paginators.ListTagsForResource(new ListTagsForResourceRequest { ResourceArn = rule.ConfigRuleArn }).Tags;
        if (await tags.AnyAsync(tag => tag.Key == Key && tag.Value == Value, ct)) return false;
        await config.TagResourceAsync(new TagResourceRequest { ResourceArn = rule.ConfigRuleArn, Tags = OfANewRule() }, ct);
        return true;
    }
}
