using System.Text.Json.Serialization;

namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>A bus and the events that were put on it, in order.</summary>
internal sealed class EventBus
{
    [JsonIgnore]
    public List<BusEvent> Events { get; } = [];

    /// <summary>What somebody put there. AWS's own events only trace the work that led to a state, and are no part of it.</summary>
    [JsonPropertyName("Events")]
    public IEnumerable<BusEvent> Put => Events.Where(busEvent => !busEvent.Source.StartsWith("aws.", StringComparison.Ordinal));
}
