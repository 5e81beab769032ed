using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>The event buses of an account in one region, by name.</summary>
internal sealed class EventBridgeState : IRegionState<EventBridgeState>
{
    public SortedDictionary<string, EventBus> EventBuses { get; } = new(StringComparer.Ordinal) { ["default"] = new EventBus() };

    public bool IsEmpty => EventBuses.Count == 1 && !EventBuses["default"].Put.Any();

    public IEnumerable<(string Name, object? Value)> Dumped => [(nameof(EventBuses), EventBuses)];

    public static EventBridgeState Of(AccountRegion region)
    {
        var state = new EventBridgeState();
        foreach (var bus in region.IsHome ? region.Cloud.Options.EventBuses : [])
            state.EventBuses.TryAdd(bus, new());
        return state;
    }
}
