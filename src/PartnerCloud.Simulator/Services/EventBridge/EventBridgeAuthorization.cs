using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Policies;
using PartnerCloud.Simulator.Services.Iam;

namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>The permissions that EventBridge's operations require. Putting events requires permission for each bus. Another account's bus must allow it in its policy.</summary>
internal static class EventBridgeAuthorization
{
    public static ActionTable Permissions { get; } = new ActionTable("events")
        .OnEach(Buses, "PutEvents")
        .OnEverything("ListEventBuses", "ListRules", "ListRuleNamesByTarget", "TestEventPattern", "PutPermission", "RemovePermission")
        .On(call => Bus(call, call.Text("Name") ?? "default"), "CreateEventBus", "DeleteEventBus", "DescribeEventBus")
        .On(call => Rule(call, "Name"), "PutRule", "DescribeRule", "EnableRule", "DisableRule", "DeleteRule")
        .On(call => Rule(call, "Rule"), "PutTargets", "RemoveTargets", "ListTargetsByRule")
        .On(call => new(call.Text("ResourceARN") ?? "*") { Context = Tagging(call) }, "TagResource", "UntagResource", "ListTagsForResource")
        .TagsNeed("TagResource", "CreateEventBus", "PutRule")
        .Also(PassedRolesOf, "PutTargets");

    private static IEnumerable<Target> Buses(CallFacts call) =>
        from entry in (call.Json["Entries"] as JsonArray ?? []).OfType<JsonObject>()
        let bus = Bus(call, entry["EventBusName"]?.ToString() ?? "default")
        select bus with { Context = new() { ["events:source"] = entry["Source"]?.ToString(), ["events:detail-type"] = entry["DetailType"]?.ToString() } };

    private static Target Bus(CallFacts call, string nameOrArn)
    {
        var arn = nameOrArn.StartsWith("arn:", StringComparison.Ordinal) ? nameOrArn : call.Arn("events", "event-bus/" + nameOrArn);
        new BusTarget(call.Cloud).TryFind(arn, out var policy);
        return new(arn) { Owner = arn.Split(':') is [_, _, _, _, var owner, ..] ? owner : null, Policy = policy, Context = Tagging(call) };
    }

    private static Target Rule(CallFacts call, string member)
    {
        var bus = call.Text("EventBusName") ?? "default";
        var name = bus[(bus.LastIndexOf('/') + 1)..];
        var context = Tagging(call);
        context["events:creatorAccount"] = call.Account.Id;
        context.Set("events:TargetArn", [.. TargetsOf(call).Select(target => target["Arn"]?.ToString()).OfType<string>()]);
        return new(call.Arn("events", $"rule/{(name == "default" ? "" : name + "/")}{call.Text(member)}")) { Context = context };
    }

    private static IEnumerable<Permission> PassedRolesOf(CallFacts call) =>
        from target in TargetsOf(call)
        where target["RoleArn"] is not null
        select PassedRoles.To("events.amazonaws.com", target["RoleArn"]!.ToString(), call);

    private static IEnumerable<JsonObject> TargetsOf(CallFacts call) => (call.Json["Targets"] as JsonArray ?? []).OfType<JsonObject>();

    private static RequestContext Tagging(CallFacts call) => CallFacts.Tagging(call.Pairs("Tags"), call.Texts("TagKeys"));
}
