using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>The buses that a call is about.</summary>
internal sealed class EventScope(SimulatedCloud cloud, Caller caller)
{
    public SimulatedCloud Cloud => cloud;

    public Caller Caller => caller;

    public EventBridgeState State => cloud.Accounts[caller.AccountId].In(caller.Region).State<EventBridgeState>();

    public string Arn(string resource) => $"arn:aws:events:{caller.Region}:{caller.AccountId}:{resource}";

    /// <summary>A bus of the caller's account, by name or ARN; the default bus without one.</summary>
    /// <exception cref="AwsErrorException">The bus does not exist, or belongs to another account.</exception>
    public EventBus Bus(JsonObject input, string member = "EventBusName")
    {
        var given = input.Short(member, 1600) ?? "default";
        if (given.StartsWith("arn:", StringComparison.Ordinal) && !given.StartsWith(Arn("event-bus/"), StringComparison.Ordinal))
            throw EventErrors.NotSupported("rules on buses of other accounts or regions. Make the rule with credentials of the bus's account");
        var name = given[(given.StartsWith("arn:", StringComparison.Ordinal) ? Arn("event-bus/").Length : 0)..];
        return State.EventBuses.GetValueOrDefault(name) ?? throw EventErrors.NoBus(name);
    }

    public EventRule Rule(JsonObject input, string member = "Name")
    {
        var (bus, name) = (Bus(input), input.Name(member));
        return bus.Rules.GetValueOrDefault(name) ?? throw EventErrors.NoRule(name, bus.Name);
    }
}
