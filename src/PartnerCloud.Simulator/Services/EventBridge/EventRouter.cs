using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>Passes the events of a bus on to the targets of its rules.</summary>
internal static class EventRouter
{
    /// <summary>Puts an event on a bus, and begins its deliveries. Call it within a step of the cloud.</summary>
    public static void Arrive(SimulatedCloud cloud, EventBus bus, BusEvent put)
    {
        bus.Events.Add(put);
        PassOn(cloud, bus, put);
    }

    /// <summary>Begins the deliveries of an event that the bus does not keep. Call it within a step of the cloud.</summary>
    public static void PassOn(SimulatedCloud cloud, EventBus bus, BusEvent put)
    {
        if (bus.Rules.Count == 0)
            return;
        var envelope = put.Envelope();
        foreach (var rule in bus.Rules.Values.Where(rule => rule.Takes(envelope)))
        {
            foreach (var target in rule.Targets.Values)
            {
                var message = new EventMessage(TargetInput.Of(target, rule, envelope, cloud.Now), put);
                cloud.State<Deliveries>().Add(new(rule, target, message, cloud.Now) { Due = cloud.Now + cloud.Options.EventDelivery });
            }
        }
    }
}
