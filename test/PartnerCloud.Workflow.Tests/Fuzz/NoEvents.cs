using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.Workflow.Tests.Fuzz;

/// <summary>A bus that accepts every event and keeps none.</summary>
internal sealed class NoEvents : IEventSink
{
    public Task<IReadOnlyList<EventAnswer>> PutEventsAsync(TaskCall call, IReadOnlyList<EventEntry> entries, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<EventAnswer>>([.. entries.Select(_ => new EventAnswer("event"))]);
}
