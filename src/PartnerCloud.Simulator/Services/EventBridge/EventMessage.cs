namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>What a target receives.</summary>
/// <param name="Text">The text, usually JSON.</param>
/// <param name="Event">The event itself, for buses.</param>
internal sealed record EventMessage(string Text, BusEvent Event)
{
    /// <summary>The attributes of a message in a dead-letter queue.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();

    /// <summary>Takes note that the target refused the message after it seemed to be delivered. Call it outside steps of the cloud.</summary>
    public Action<DeliveryFailedException> Failed { get; init; } = _ => { };
}
