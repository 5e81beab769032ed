namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>Where <c>events:putEvents</c> puts its events: EventBridge.</summary>
public interface IEventSink
{
    /// <summary>Puts events.</summary>
    /// <param name="stateMachineArn">Who puts them: the buses are those of its account and region.</param>
    /// <param name="entries">The events.</param>
    /// <param name="cancellationToken">Signals that the answer is of no use any more.</param>
    /// <returns>An answer for each event, in their order.</returns>
    /// <exception cref="EventsRefusedException">The whole call was answered with an error.</exception>
    Task<IReadOnlyList<EventAnswer>> PutEventsAsync(string stateMachineArn, IReadOnlyList<EventEntry> entries, CancellationToken cancellationToken);
}
