namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>The receiver of the events of <c>events:putEvents</c>: EventBridge.</summary>
public interface IEventSink
{
    /// <summary>Puts events.</summary>
    /// <param name="call">The task that sends them. Its state machine's account and region hold the buses, and its role needs the permission.</param>
    /// <param name="entries">The events.</param>
    /// <param name="cancellationToken">A signal that the answer is no longer needed.</param>
    /// <returns>An answer for each event, in the same order.</returns>
    /// <exception cref="EventsRefusedException">The whole call got an error.</exception>
    Task<IReadOnlyList<EventAnswer>> PutEventsAsync(TaskCall call, IReadOnlyList<EventEntry> entries, CancellationToken cancellationToken);
}
