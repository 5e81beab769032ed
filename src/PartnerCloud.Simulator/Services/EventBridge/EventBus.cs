using System.Text.Json.Serialization;

namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>A bus and its events, in the order of their arrival.</summary>
internal sealed class EventBus
{
    [JsonIgnore]
    public List<BusEvent> Events { get; } = [];

    /// <summary>The events that callers put. A dump omits AWS's own events: they trace the work that led to a state, and are not part of it.</summary>
    [JsonPropertyName("Events")]
    public IEnumerable<BusEvent> Put => Events.Where(busEvent => !busEvent.Source.StartsWith("aws.", StringComparison.Ordinal));
}
