namespace PartnerCloud.StatesLanguage.Time;

/// <summary>
/// A clock that stands still while work is in progress, and otherwise jumps to the next due timer. Without an <see cref="Activity"/>, only
/// <see cref="Advance"/> moves it.
/// </summary>
/// <remarks>Work that waits for this clock must return its unit of activity first. Otherwise it waits forever.</remarks>
public sealed class VirtualTime : TimeProvider
{
    private readonly Lock gate = new();
    private readonly SortedSet<VirtualTimer> timers = new(VirtualTimer.ByDueTime);
    private readonly Activity? activity;
    private readonly DateTimeOffset start;
    private DateTimeOffset now;
    private long armed;

    /// <summary>Creates the clock.</summary>
    /// <param name="start">The initial time.</param>
    /// <param name="activity">The work during which the clock stands still; null if only <see cref="Advance"/> moves it.</param>
    public VirtualTime(DateTimeOffset start, Activity? activity = null)
    {
        this.start = now = start;
        this.activity = activity;
        if (activity is not null)
            activity.Idle += ScheduleJump;
    }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return now;
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => (GetUtcNow() - start).Ticks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock. Timers on the way fire at their times, on the calling thread.</summary>
    public void Advance(TimeSpan time) => AdvanceWhile(time, () => true);

    /// <summary>Moves the clock as <see cref="Advance"/> does, but stops as soon as <paramref name="goesOn"/> is false.</summary>
    internal void AdvanceWhile(TimeSpan time, Func<bool> goesOn)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        var target = GetUtcNow() + time;
        while (goesOn())
        {
            if (FireNext(target))
                continue;
            lock (gate)
                now = target > now ? target : now;
            return;
        }
    }

    internal void Arm(VirtualTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (gate)
        {
            timers.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
                return;
            timer.Set(now + dueTime, period, ++armed);
            timers.Add(timer);
        }

        if (activity is { IsIdle: true })
            ScheduleJump();
    }

    internal void Disarm(VirtualTimer timer)
    {
        lock (gate)
            timers.Remove(timer);
    }

    /// <summary>Jumps on another thread, because the caller may hold locks that a timer's callback needs.</summary>
    private void ScheduleJump() => ThreadPool.UnsafeQueueUserWorkItem(static time => time.Jump(), this, preferLocal: false);

    /// <summary>Holds a unit while timers fire, so that woken work is counted before time can move again.</summary>
    private void Jump()
    {
        while (HasTimers() && activity!.TryEnterIfIdle())
        {
            try
            {
                FireNext(DateTimeOffset.MaxValue);
            }
            finally
            {
                activity.Leave();
            }
        }
    }

    private bool HasTimers()
    {
        lock (gate)
            return timers.Count > 0;
    }

    private bool FireNext(DateTimeOffset latest)
    {
        VirtualTimer? timer;
        lock (gate)
        {
            timer = timers.Min;
            if (timer is null || timer.Due > latest)
                return false;
            timers.Remove(timer);
            now = timer.Due > now ? timer.Due : now;
            if (timer.Period > TimeSpan.Zero)
            {
                timer.Set(now + timer.Period, timer.Period, ++armed);
                timers.Add(timer);
            }
        }

        timer.Fire();
        return true;
    }
}
