using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Services.Iam;

namespace PartnerCloud.Simulator.Services.Config;

/// <summary>The permissions that AWS Config's operations require. Setting up the recorder also requires passing its role.</summary>
internal static class ConfigAuthorization
{
    public static ActionTable Permissions { get; } = new ActionTable("config")
        .OnEverything("DescribeConfigurationRecorders", "DescribeConfigurationRecorderStatus")
        .OnEverything("PutDeliveryChannel", "DescribeDeliveryChannels", "DescribeDeliveryChannelStatus", "DeleteDeliveryChannel")
        .On(call => Recorder(call, Wanted(call, "name") ?? "default"), "PutConfigurationRecorder")
        .On(call => Recorder(call, call.Text("ConfigurationRecorderName") ?? ""), "StartConfigurationRecorder", "StopConfigurationRecorder", "DeleteConfigurationRecorder")
        .On(call => Named(call, call.Json["ConfigRule"]?["ConfigRuleName"]?.ToString()), "PutConfigRule")
        .On(call => Named(call, call.Text("ConfigRuleName")), "DeleteConfigRule")
        .On(Tagged, "TagResource", "UntagResource", "ListTagsForResource")
        .OnEverything("DescribeConfigRules")
        .TagsNeed("TagResource", "PutConfigRule")
        .Also(PassRole, "PutConfigurationRecorder");

    private static string? Wanted(CallFacts call, string member) => call.Json["ConfigurationRecorder"]?[member]?.ToString();

    private static Target Recorder(CallFacts call, string name) => new(call.Arn("config", "configuration-recorder/" + name));

    private static Target Named(CallFacts call, string? name) => Rule(call, Rules(call).GetValueOrDefault(name ?? ""));

    private static Target Tagged(CallFacts call)
    {
        var arn = call.Text("ResourceArn") ?? "*";
        return Rule(call, Rules(call).Values.FirstOrDefault(rule => rule.Arn == arn), arn);
    }

    // A rule's ARN contains its id. A new rule has none yet, so creating one requires the permission for every rule.
    private static Target Rule(CallFacts call, ConfigRule? present, string? arn = null) => new(present?.Arn ?? arn ?? call.Arn("config", "config-rule/*"))
    {
        Context = CallFacts.Tagging(call.Pairs("Tags"), call.Texts("TagKeys")).Tags("aws:ResourceTag/", present?.Tags ?? []),
    };

    private static SortedDictionary<string, ConfigRule> Rules(CallFacts call) => call.Account.In(call.Caller.Region).State<ConfigState>().Rules;

    private static IEnumerable<Permission> PassRole(CallFacts call) =>
        Wanted(call, "roleARN") is { } role ? [PassedRoles.To("config.amazonaws.com", role, call)] : [];
}
