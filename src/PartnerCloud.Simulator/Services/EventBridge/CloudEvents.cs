using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>The events of a cloud, without a call.</summary>
public static class CloudEvents
{
    extension(SimulatedCloud cloud)
    {
        /// <summary>The kinds of targets that events can have.</summary>
        internal EventTargets EventTargets => cloud.Part(_ => new EventTargets());

        /// <summary>Wakes the cloud when deliveries are due.</summary>
        internal DeliveryAlarms DeliveryAlarms => cloud.Part(_ => new DeliveryAlarms(cloud));

        /// <summary>A callback for each event that a caller puts, beside rules. It gets the bus's name and the event.</summary>
        internal Action<string, BusEvent>? EventPut
        {
            get => cloud.EventTargets.Put;
            set => cloud.EventTargets.Put = value;
        }

        /// <summary>The events on a bus, oldest first. Calls that CloudTrail logs are not kept here.</summary>
        /// <exception cref="ArgumentException">The account or the bus does not exist.</exception>
        public IReadOnlyList<BusEvent> EventsOn(string busName, string? accountId = null, string? region = null) =>
            cloud.Atomically(() => cloud.Find(accountId ?? cloud.Options.ManagementAccountId)?.In(region ?? cloud.Options.Region).State<EventBridgeState>().EventBuses.GetValueOrDefault(busName)?.Events.ToList()
                ?? throw new ArgumentException($"There is no event bus '{busName}'.", nameof(busName)));

        /// <summary>All events on all buses of all accounts.</summary>
        internal IReadOnlyList<BusEvent> AllEvents() =>
            cloud.Atomically(() => cloud.Regions().SelectMany(region => region.State<EventBridgeState>().EventBuses.Values).SelectMany(bus => bus.Events).ToList());

        /// <summary>
        /// Puts an event of an AWS service on the default bus of the event's account, whose rules pass it on. This is the only way for services' events. It may be called
        /// inside or outside a step of the cloud.
        /// </summary>
        /// <param name="busEvent">The event, with its account, source and resources.</param>
        /// <param name="region">The region of the bus. It becomes the event's region.</param>
        internal void PutServiceEvent(BusEvent busEvent, string region) => cloud.Atomically(() =>
        {
            EventRouter.Arrive(cloud, cloud.Accounts[busEvent.AccountId].In(region).State<EventBridgeState>().EventBuses["default"], busEvent with { Region = region });
            return true;
        });
    }
}
