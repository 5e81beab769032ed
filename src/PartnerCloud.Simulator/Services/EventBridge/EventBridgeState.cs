using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>The event buses of an account in one region, by name.</summary>
internal sealed class EventBridgeState : IRegionState<EventBridgeState>
{
    public SortedDictionary<string, EventBus> EventBuses { get; } = new(StringComparer.Ordinal);

    public bool IsEmpty => EventBuses.Count == 1 && EventBuses["default"] is { Policy: null, Rules.Count: 0 } bus && !bus.Put.Any();

    public IEnumerable<(string Name, object? Value)> Dumped => [(nameof(EventBuses), EventBuses)];

    public static EventBridgeState Of(AccountRegion region)
    {
        var state = new EventBridgeState();
        foreach (var name in (IEnumerable<string>)["default", .. region.IsHome ? region.Cloud.Options.EventBuses : []])
            state.EventBuses.TryAdd(name, new($"arn:aws:events:{region.Name}:{region.Account.Id}:event-bus/{name}", region.Account.Created));
        return state;
    }
}
