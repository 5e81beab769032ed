using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Policies;

namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>Buses as targets, in the rule's account or in another one. The event keeps its source, account and region.</summary>
internal sealed class BusTarget(SimulatedCloud cloud) : IEventTarget
{
    public string Service => "events";

    public string Action => "events:PutEvents";

    public bool TryFind(string arn, out NamedPolicy? policy)
    {
        var bus = Find(arn);
        policy = bus?.Policy is { } text ? new("event bus policy", text) : null;
        return bus is not null;
    }

    public void Deliver(string arn, EventMessage message) => EventRouter.Arrive(cloud, Find(arn)!, message.Event with { IsForwarded = true });

    /// <summary>
    /// Whether a bus's policy lets a rule of an account put events without a role. As in AWS, a condition on the organization needs a role.
    /// </summary>
    public static bool Allows(SimulatedCloud cloud, NamedPolicy? policy, Delivery delivery) => policy is not null && policy.Document.Allows(
        new([("AWS", delivery.AccountId), ("AWS", $"arn:aws:iam::{delivery.AccountId}:root")], "events:PutEvents", delivery.Target.Arn) { Context = Context(delivery) });

    /// <summary>The condition keys of a delivery.</summary>
    public static RequestContext Context(Delivery delivery) => new()
    {
        ["aws:SourceArn"] = delivery.Rule.Arn,
        ["aws:SourceAccount"] = delivery.AccountId,
        ["aws:PrincipalAccount"] = delivery.AccountId,
        ["aws:SecureTransport"] = "true",
        ["events:source"] = delivery.Message.Event.Source,
        ["events:detail-type"] = delivery.Message.Event.DetailType,
    };

    private EventBus? Find(string arn) =>
        arn.Split(':') is [_, _, _, var region, var account, var resource] && resource.StartsWith("event-bus/", StringComparison.Ordinal)
            ? cloud.Find(account)?.In(region).State<EventBridgeState>().EventBuses.GetValueOrDefault(resource["event-bus/".Length..])
            : null;
}
