using PartnerCloud.StatesLanguage.Tasks;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.Local.Composition;

/// <summary>Puts events with a delay on the cloud's clock. During the delay, the execution does not count as work in progress.</summary>
internal sealed class TimedEvents(IEventSink inner, TimeSpan time, TimeProvider clock, Activity activity) : IEventSink
{
    public async Task<IReadOnlyList<EventAnswer>> PutEventsAsync(TaskCall call, IReadOnlyList<EventEntry> entries, CancellationToken cancellationToken)
    {
        var answers = await inner.PutEventsAsync(call, entries, cancellationToken);
        if (time <= TimeSpan.Zero) return answers;
        var over = new Wakeup<bool>(activity);
        using var alarm = Alarm.After(clock, time, () => over.TrySet(true));
        await over.WaitAsync();
        return answers;
    }
}
