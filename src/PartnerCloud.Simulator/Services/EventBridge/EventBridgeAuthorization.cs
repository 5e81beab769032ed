using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Permissions;

namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>The permissions that EventBridge's operations require. Putting events requires permission for each bus.</summary>
internal static class EventBridgeAuthorization
{
    public static ActionTable Permissions { get; } = new ActionTable("events").OnEach(Buses, "PutEvents");

    private static IEnumerable<Target> Buses(CallFacts call) =>
        from entry in (call.Json["Entries"] as JsonArray ?? []).OfType<JsonObject>()
        let bus = entry["EventBusName"]?.ToString() ?? "default"
        select new Target(bus.StartsWith("arn:", StringComparison.Ordinal) ? bus : call.Arn("events", "event-bus/" + bus))
        {
            Context = new() { ["events:source"] = entry["Source"]?.ToString(), ["events:detail-type"] = entry["DetailType"]?.ToString() },
        };
}
