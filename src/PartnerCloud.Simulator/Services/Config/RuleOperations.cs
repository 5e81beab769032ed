using System.Globalization;
using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Config;

/// <summary>Config rules: stored as callers put them, never evaluated.</summary>
internal static class RuleOperations
{
    private const int PageSize = 25;

    /// <summary>AWS deletes a rule in the background. Its name stays in use until then.</summary>
    private static readonly TimeSpan Deletion = TimeSpan.FromSeconds(10);

    public static JsonObject? Put(JsonObject input, ConfigScope scope)
    {
        var rule = input.Object("ConfigRule") ?? throw new AwsErrorException("InvalidParameterValueException", "ConfigRule must not be null.");
        var name = rule.Text("ConfigRuleName") is { Length: > 0 and <= 128 } given ? given : throw new AwsErrorException("InvalidParameterValueException", "A rule's name has 1 to 128 characters.");
        if (rule.Object("Source") is not { } source || source.Text("Owner") is not ("AWS" or "CUSTOM_LAMBDA" or "CUSTOM_POLICY"))
            throw new AwsErrorException("InvalidParameterValueException", "A rule's Source has an Owner: AWS, CUSTOM_LAMBDA or CUSTOM_POLICY.");
        if (source.Text("Owner") == "AWS" && source.Text("SourceIdentifier") is not { Length: > 0 })
            throw new AwsErrorException("InvalidParameterValueException", "A managed rule has a SourceIdentifier.");
        if (scope.State.Recorder is null)
            throw new AwsErrorException("NoAvailableConfigurationRecorderException", "Configuration recorder is not available to put a config rule.");
        RemoveDeleted(scope);
        var present = scope.State.Rules.GetValueOrDefault(name);
        if (present is { DeletionEnds: not null })
            throw new AwsErrorException("ResourceInUseException", $"The rule {name} is currently being deleted. Please retry after some time.");
        var tags = present?.Tags ?? NewTags(input);
        var id = present?.Id ?? "config-rule-" + scope.Cloud.Ids.LowerCase("config-rule", scope.Account.Id + "/" + name, 6);
        scope.State.Rules[name] = new ConfigRule(scope.Arn("config-rule", id), id, (JsonObject)rule.DeepClone()) { Tags = tags };
        return null;
    }

    public static JsonObject Describe(JsonObject input, ConfigScope scope)
    {
        RemoveDeleted(scope);
        var names = input.Texts("ConfigRuleNames");
        var rules = names is { Count: > 0 } ? [.. names.Select(name => Find(name, scope))] : scope.State.Rules.Values.ToList();
        var start = input.Text("NextToken") is not { } token ? 0
            : int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from
            : throw new AwsErrorException("InvalidNextTokenException", "The nextToken is not valid.");
        var page = new JsonObject { ["ConfigRules"] = new JsonArray([.. rules.Skip(start).Take(PageSize).Select(Write)]) };
        if (start + PageSize < rules.Count)
            page["NextToken"] = (start + PageSize).ToString(CultureInfo.InvariantCulture);
        return page;
    }

    public static JsonObject? Delete(JsonObject input, ConfigScope scope)
    {
        var name = input.Text("ConfigRuleName") ?? "";
        RemoveDeleted(scope);
        scope.State.Rules[name] = Find(name, scope) with { DeletionEnds = scope.Cloud.Time.GetUtcNow() + Deletion };
        return null;
    }

    // Only the call that creates a rule sets its tags. As in AWS, PutConfigRule ignores the tags of later calls.
    private static SortedDictionary<string, string> NewTags(JsonObject input)
    {
        var tags = new SortedDictionary<string, string>(StringComparer.Ordinal);
        RuleTagOperations.Put(RuleTagOperations.Checked(input), tags);
        return tags;
    }

    private static void RemoveDeleted(ConfigScope scope)
    {
        foreach (var name in scope.State.Rules.Where(rule => rule.Value.DeletionEnds <= scope.Cloud.Time.GetUtcNow()).Select(rule => rule.Key).ToList())
            scope.State.Rules.Remove(name);
    }

    private static ConfigRule Find(string name, ConfigScope scope) =>
        scope.State.Rules.GetValueOrDefault(name)
            ?? throw new AwsErrorException("NoSuchConfigRuleException", $"The ConfigRule '{name}' provided in the request is invalid. Please check the configRule name.");

    private static JsonObject Write(ConfigRule rule)
    {
        var json = (JsonObject)rule.Definition.DeepClone();
        (json["ConfigRuleArn"], json["ConfigRuleId"], json["ConfigRuleState"]) = (rule.Arn, rule.Id, rule.DeletionEnds is null ? "ACTIVE" : "DELETING");
        return json;
    }
}
