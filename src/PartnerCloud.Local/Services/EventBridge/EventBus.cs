namespace PartnerCloud.Local.Services.EventBridge;

/// <summary>A bus and the events that were put on it, in order.</summary>
internal sealed class EventBus
{
    public List<BusEvent> Events { get; } = [];
}
