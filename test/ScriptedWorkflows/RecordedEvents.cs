using System.Collections.Concurrent;
using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.ScriptedWorkflows;

/// <summary>Keeps the events that were put. Refuses events with the detail type <c>Refused</c>.</summary>
internal sealed class RecordedEvents : IEventSink
{
    public ConcurrentQueue<EventEntry> Events { get; } = new();

    public Task<IReadOnlyList<EventAnswer>> PutEventsAsync(TaskCall call, IReadOnlyList<EventEntry> entries, CancellationToken cancellationToken)
    {
        var answers = new List<EventAnswer>();
        foreach (var entry in entries)
        {
            Events.Enqueue(entry);
            answers.Add(entry.DetailType == "Refused" ? new EventAnswer(null, "InternalFailure", "not today") : new EventAnswer($"event-{Events.Count}"));
        }

        return Task.FromResult<IReadOnlyList<EventAnswer>>(answers);
    }
}
