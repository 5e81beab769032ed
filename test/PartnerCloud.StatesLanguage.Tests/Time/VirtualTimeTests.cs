using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.StatesLanguage.Tests.Time;

public class VirtualTimeTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Advance_SeveralTimersDue_FiresThemInOrderAndAtTheirTimes()
    {
        var time = new VirtualTime(Start);
        var fired = new List<(string, double)>();
        using var late = time.CreateTimer(_ => fired.Add(("late", Seconds(time))), null, TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
        using var early = time.CreateTimer(_ => fired.Add(("early", Seconds(time))), null, TimeSpan.FromSeconds(2), Timeout.InfiniteTimeSpan);
        using var periodic = time.CreateTimer(_ => fired.Add(("periodic", Seconds(time))), null, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3));
        using var disposed = time.CreateTimer(_ => fired.Add(("disposed", Seconds(time))), null, TimeSpan.FromSeconds(4), Timeout.InfiniteTimeSpan);
        disposed.Dispose();

        time.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal([("early", 2), ("periodic", 3), ("late", 5), ("periodic", 6)], fired);
        Assert.Equal(Start.AddSeconds(6), time.GetUtcNow());
        Assert.Equal(TimeSpan.FromSeconds(6), time.GetElapsedTime(0));
    }

    [Fact]
    public async Task Jump_NothingInProgress_GoesToTheNextTimer()
    {
        var activity = new Activity();
        var time = new VirtualTime(Start, activity);

        await Task.Delay(TimeSpan.FromDays(30), time, TestContext.Current.CancellationToken);

        Assert.Equal(Start.AddDays(30), time.GetUtcNow());
    }

    [Fact]
    public async Task Jump_WorkInProgress_WaitsForIt()
    {
        var activity = new Activity();
        var time = new VirtualTime(Start, activity);
        var work = activity.Begin();
        var delay = Task.Delay(TimeSpan.FromHours(1), time, TestContext.Current.CancellationToken);

        Assert.Equal((false, Start), (delay.IsCompleted, time.GetUtcNow()));
        work.Dispose();
        await delay;

        Assert.Equal(Start.AddHours(1), time.GetUtcNow());
    }

    [Fact]
    public async Task Jump_ManyWaitersAtOnce_NeverRunsAheadOfWork()
    {
        var activity = new Activity();
        var time = new VirtualTime(Start, activity);
        var hold = activity.Begin();
        var waiters = Enumerable.Range(1, 200).Select(i => WaitOftenAsync(activity, time, i)).ToList();
        hold.Dispose();

        Assert.All(await Task.WhenAll(waiters), Assert.True);
        Assert.True(activity.IsIdle);
    }

    /// <summary>Each wait has to end exactly when it is due. A later end means that the clock ran while work was in progress.</summary>
    private static async Task<bool> WaitOftenAsync(Activity activity, VirtualTime time, int step)
    {
        activity.Enter();
        await Task.Yield();
        var exact = true;
        for (var i = 0; i < 50; i++)
        {
            var due = time.GetUtcNow().AddSeconds(step);
            var wakeup = new Wakeup<bool>(activity);
            using var alarm = Alarm.At(time, due, () => wakeup.TrySet(true));
            await wakeup.WaitAsync();
            exact &= time.GetUtcNow() == due;
        }

        activity.Exit();
        return exact;
    }

    private static double Seconds(VirtualTime time) => (time.GetUtcNow() - Start).TotalSeconds;
}
