namespace PartnerCloud.StatesLanguage.Time;

/// <summary>A timer of <see cref="VirtualTime"/>, which guards its fields.</summary>
internal sealed class VirtualTimer(VirtualTime time, TimerCallback callback, object? state) : ITimer
{
    private long order;

    public static IComparer<VirtualTimer> ByDueTime { get; } =
        Comparer<VirtualTimer>.Create((x, y) => (x.Due, x.order).CompareTo((y.Due, y.order)));

    public DateTimeOffset Due { get; private set; }

    public TimeSpan Period { get; private set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        time.Arm(this, dueTime, period);
        return true;
    }

    public void Set(DateTimeOffset due, TimeSpan period, long armed)
    {
        Due = due;
        Period = period;
        order = armed;
    }

    public void Fire() => callback(state);

    public void Dispose() => time.Disarm(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
