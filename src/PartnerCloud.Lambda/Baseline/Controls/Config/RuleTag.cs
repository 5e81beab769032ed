using Amazon.ConfigService;
using Amazon.ConfigService.Model;

namespace PartnerCloud.Lambda.Baseline.Controls.Config;

/// <summary>
/// The tag by which policies recognize the partner's Config rules. PutConfigRule sets tags only when it creates a rule. For an existing rule it ignores them
/// without an error.
/// </summary>
internal static class RuleTag
{
    public const string Key = "made-by";
    public const string Value = "partner-cloud";

    public static List<Tag> ForNewRule() => [new() { Key = Key, Value = Value }];

    /// <summary>Tags an existing rule. The customer's own tags on it stay.</summary>
    /// <returns>Whether the tag was missing.</returns>
    public static async Task<bool> EnsureAsync(IAmazonConfigService config, ConfigRule rule, CancellationToken ct)
    {
        var tags = config.Paginators.ListTagsForResource(new ListTagsForResourceRequest { ResourceArn = rule.ConfigRuleArn }).Tags;
        if (await tags.AnyAsync(tag => tag.Key == Key && tag.Value == Value, ct)) return false;
        await config.TagResourceAsync(new TagResourceRequest { ResourceArn = rule.ConfigRuleArn, Tags = ForNewRule() }, ct);
        return true;
    }
}
