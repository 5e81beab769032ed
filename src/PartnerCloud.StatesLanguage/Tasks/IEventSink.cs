namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>The receiver of the events of <c>events:putEvents</c>: EventBridge.</summary>
public interface IEventSink
{
    /// <summary>Puts events.</summary>
    /// <param name="stateMachineArn">The sending state machine, whose account and region hold the buses.</param>
    /// <param name="entries">The events.</param>
    /// <param name="cancellationToken">A signal that the answer is no longer needed.</param>
    /// <returns>An answer for each event, in the same order.</returns>
    /// <exception cref="EventsRefusedException">The whole call got an error.</exception>
    Task<IReadOnlyList<EventAnswer>> PutEventsAsync(string stateMachineArn, IReadOnlyList<EventEntry> entries, CancellationToken cancellationToken);
}
