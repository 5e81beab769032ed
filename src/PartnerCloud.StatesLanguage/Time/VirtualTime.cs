namespace PartnerCloud.StatesLanguage.Time;

/// <summary>
/// A clock that stands still while work is in progress, and jumps to the next due timer when nothing is. Without an <see cref="Activity"/>
/// it moves by <see cref="Advance"/> alone.
/// </summary>
/// <remarks>Work in progress that waits for this clock without giving back its unit of activity waits for ever.</remarks>
public sealed class VirtualTime : TimeProvider
{
    private readonly Lock gate = new();
    private readonly SortedSet<VirtualTimer> timers = new(VirtualTimer.ByDueTime);
    private readonly Activity? activity;
    private readonly DateTimeOffset start;
    private DateTimeOffset now;
    private long armed;

    /// <summary>Sets the clock.</summary>
    /// <param name="start">The time it shows first.</param>
    /// <param name="activity">The work that it stands still for; null if only <see cref="Advance"/> moves it.</param>
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

    /// <summary>Moves the clock, firing on the calling thread the timers that come due on the way, each at its time.</summary>
    public void Advance(TimeSpan time) => AdvanceWhile(time, () => true);

    /// <summary>Moves the clock likewise, but no further than to where it shall not go on.</summary>
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

    /// <summary>Never on the caller's thread: it may hold locks that a timer's callback needs.</summary>
    private void ScheduleJump() => ThreadPool.UnsafeQueueUserWorkItem(static time => time.Jump(), this, preferLocal: false);

    /// <summary>Holds a unit while timers fire, so that the woken work is counted before time could move again.</summary>
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
