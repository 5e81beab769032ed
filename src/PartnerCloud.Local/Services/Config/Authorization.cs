using PartnerCloud.Local.Cloud.Permissions;

namespace PartnerCloud.Local.Services.Config;

/// <summary>What AWS Config's operations need to be allowed. Whoever sets up the recorder passes a role to it.</summary>
internal static class Authorization
{
    public static ActionTable Permissions { get; } = new ActionTable("config")
        .OnEverything("DescribeConfigurationRecorders", "DescribeConfigurationRecorderStatus")
        .OnEverything("PutDeliveryChannel", "DescribeDeliveryChannels", "DescribeDeliveryChannelStatus", "DeleteDeliveryChannel")
        .On(call => Recorder(call, Wanted(call, "name") ?? "default"), "PutConfigurationRecorder")
        .On(call => Recorder(call, call.Text("ConfigurationRecorderName") ?? ""), "StartConfigurationRecorder", "StopConfigurationRecorder", "DeleteConfigurationRecorder")
        .On(call => Rule(call, call.Json["ConfigRule"]?["ConfigRuleName"]?.ToString()), "PutConfigRule")
        .On(call => Rule(call, call.Text("ConfigRuleName")), "DeleteConfigRule")
        .OnEverything("DescribeConfigRules")
        .Also(PassRole, "PutConfigurationRecorder");

    private static string? Wanted(CallFacts call, string member) => call.Json["ConfigurationRecorder"]?[member]?.ToString();

    private static Target Recorder(CallFacts call, string name) => new(call.Arn("config", "configuration-recorder/" + name));

    // A rule's ARN has its id, which a new rule has not yet.
    private static Target Rule(CallFacts call, string? name) =>
        new(call.Account.In(call.Caller.Region).Config.Rules.GetValueOrDefault(name ?? "")?.Arn ?? call.Arn("config", "config-rule/config-rule-??????"));

    private static IEnumerable<Permission> PassRole(CallFacts call) =>
        Wanted(call, "roleARN") is { } role ? [PassedRoles.To("config.amazonaws.com", role, call)] : [];
}
