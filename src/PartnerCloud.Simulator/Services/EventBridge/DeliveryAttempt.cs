using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Policies;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>One attempt to deliver an event. EventBridge acts as the target's role, or in its own name if the target has none.</summary>
internal static class DeliveryAttempt
{
    private const string Principal = "events.amazonaws.com";

    /// <exception cref="DeliveryFailedException">Repetitions do not help.</exception>
    /// <exception cref="AwsErrorException">The target is not available, or throttles.</exception>
    public static void Make(SimulatedCloud cloud, Delivery delivery)
    {
        var (target, kind) = (delivery.Target, cloud.EventTargets.Of(delivery.Target.Service));
        if (kind is BusTarget && delivery.Message.Event.IsForwarded)
            throw new DeliveryFailedException("THIRD_ACCOUNT_HOP_DETECTED", "An event that came from another bus is not sent to a further one.");
        Strike(cloud, delivery, kind);
        if (!kind.TryFind(target.Arn, out var policy))
            throw new DeliveryFailedException("NO_RESOURCE", $"The target {target.Arn} does not exist.");
        if (target.RoleArn is { } role)
            CheckRole(cloud, delivery, role, kind.Action, policy);
        else if (!Allows(cloud, delivery, kind, policy))
            throw new DeliveryFailedException("NO_PERMISSIONS", $"The policy of {target.Arn} does not allow {kind.Action} for the rule.");
        kind.Deliver(target.Arn, delivery.Message with { Failed = failure => cloud.Atomically(() => Fail(cloud, delivery, failure)) });
    }

    /// <summary>Sends the event to a dead-letter queue. Nothing happens without the queue, or without permission.</summary>
    public static void MakeLast(SimulatedCloud cloud, Delivery delivery, string queueArn, IReadOnlyDictionary<string, string> attributes)
    {
        var queues = cloud.EventTargets.Of("sqs");
        if (queues.TryFind(queueArn, out var policy) && DeliveryPolicy.Allows(policy?.Text, Principal, delivery.AccountId, delivery.Rule.Arn, (queues.Action, queueArn)))
            queues.Deliver(queueArn, new(delivery.Message.Event.Envelope().ToJsonString(), delivery.Message.Event) { Attributes = attributes });
    }

    private static bool Fail(SimulatedCloud cloud, Delivery delivery, DeliveryFailedException failure)
    {
        cloud.State<Deliveries>().GiveUp(delivery, failure.Code, failure.Message, null);
        return true;
    }

    private static bool Allows(SimulatedCloud cloud, Delivery delivery, IEventTarget kind, NamedPolicy? policy) => kind is BusTarget
        ? BusTarget.Allows(cloud, policy, delivery)
        : DeliveryPolicy.Allows(policy?.Text, Principal, delivery.AccountId, delivery.Rule.Arn, (kind.Action, delivery.Target.Arn));

    private static void CheckRole(SimulatedCloud cloud, Delivery delivery, string roleArn, string action, NamedPolicy? policy)
    {
        if (RoleArn.Split(roleArn) is not var (accountId, name) || accountId != delivery.AccountId || cloud.Find(accountId)?.Iam.Roles.GetValueOrDefault(name) is not { } role
            || role.AssumableFrom > cloud.Now || !DeliveryPolicy.Allows(role.TrustPolicy, Principal, accountId, delivery.Rule.Arn, ("sts:AssumeRole", "*")))
        {
            throw new DeliveryFailedException("FAILED_TO_ASSUME_ROLE", $"EventBridge cannot assume the role {roleArn}.");
        }

        var session = new Caller(accountId, $"arn:aws:sts::{accountId}:assumed-role/{name}/events", $"{role.Id}:events", "ASIAEVENTS", delivery.Region);
        var resource = new Permissions.Target(delivery.Target.Arn) { Owner = delivery.Target.Arn.Split(':')[4], Policy = policy, Context = BusTarget.Context(delivery) };
        if (cloud.Authorizer.Judge(session, delivery.Target.Service, [new(action, resource)]).Refusal is { } refusal)
            throw new DeliveryFailedException("NO_PERMISSIONS", refusal.Message);
    }

    /// <summary>Planned faults strike deliveries, too.</summary>
    private static void Strike(SimulatedCloud cloud, Delivery delivery, IEventTarget kind)
    {
        var (operation, caller) = (kind.Action[(kind.Action.IndexOf(':', StringComparison.Ordinal) + 1)..], new Caller(delivery.AccountId, Principal, Principal, Principal, delivery.Region));
        var error = cloud.Faults.Strike(kind.Service, operation, caller).Select(fault => fault.Error ?? FaultErrors.For(fault.Kind, kind.Service)).FirstOrDefault(one => one is not null);
        if (error is { StatusCode: 403 } or { Code: "AccessDeniedException" })
            throw new DeliveryFailedException("NO_PERMISSIONS", error.Message);
        if (error is not null)
            throw error;
    }
}
