namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>The destination of events from their buses.</summary>
internal sealed class EventTargets
{
    /// <summary>A callback for each event that a caller puts, in place of rules. It gets the bus's name and the event.</summary>
    public Action<string, BusEvent>? Put { get; set; }
}
