namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>The kinds of targets that events can have.</summary>
internal sealed class EventTargets
{
    private readonly Dictionary<string, IEventTarget> kinds = new(StringComparer.Ordinal);

    /// <summary>A callback for each event that a caller puts, beside rules. It gets the bus's name and the event.</summary>
    public Action<string, BusEvent>? Put { get; set; }

    /// <summary>Adds a kind of targets. Each service adds its own when it is created.</summary>
    public void Add(IEventTarget kind) => kinds[kind.Service] = kind;

    public bool Has(string service) => kinds.ContainsKey(service);

    public IEventTarget Of(string service) => kinds[service];
}
