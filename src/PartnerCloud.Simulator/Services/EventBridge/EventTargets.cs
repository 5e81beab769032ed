namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>Where events go from their buses.</summary>
internal sealed class EventTargets
{
    /// <summary>Called with the bus's name for each event that somebody puts, as rules are.</summary>
    public Action<string, BusEvent>? Put { get; set; }
}
