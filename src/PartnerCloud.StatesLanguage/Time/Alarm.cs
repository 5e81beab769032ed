namespace PartnerCloud.StatesLanguage.Time;

/// <summary>Rings once at a time, which may be years away. Timers alone are limited to 49 days.</summary>
internal sealed class Alarm : IDisposable
{
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(40);

    private readonly TimeProvider clock;
    private readonly DateTimeOffset due;
    private readonly Action ring;
    private readonly ITimer timer;

    private Alarm(TimeProvider clock, DateTimeOffset due, Action ring)
    {
        this.clock = clock;
        this.due = due;
        this.ring = ring;
        timer = clock.CreateTimer(_ => Elapsed(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        timer.Change(Step(due - clock.GetUtcNow()), Timeout.InfiniteTimeSpan);
    }

    /// <summary>Rings at a time, or at once if that time is past.</summary>
    public static Alarm At(TimeProvider clock, DateTimeOffset due, Action ring) => new(clock, due, ring);

    /// <summary>Rings after a delay.</summary>
    public static Alarm After(TimeProvider clock, TimeSpan delay, Action ring)
    {
        var now = clock.GetUtcNow();
        return new(clock, delay < DateTimeOffset.MaxValue - now ? now + delay : DateTimeOffset.MaxValue, ring);
    }

    /// <summary>Cancels the alarm, unless it is already ringing.</summary>
    public void Dispose() => timer.Dispose();

    private void Elapsed()
    {
        var left = due - clock.GetUtcNow();
        if (left <= TimeSpan.Zero)
            ring();
        else
            timer.Change(Step(TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds))), Timeout.InfiniteTimeSpan);
    }

    private static TimeSpan Step(TimeSpan left) =>
        left < TimeSpan.Zero ? TimeSpan.Zero : left < LongestTimer ? left : LongestTimer;
}
