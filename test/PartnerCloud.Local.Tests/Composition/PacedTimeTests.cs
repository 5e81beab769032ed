using PartnerCloud.Local.Composition;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.Local.Tests.Composition;

public sealed class PacedTimeTests
{
    [Fact]
    public async Task Clock_NothingInProgress_WaitsPassQuickly()
    {
        await using var time = new PacedTime(new Activity(), 100_000);
        var start = time.Clock.GetUtcNow();

        await Task.Delay(TimeSpan.FromHours(1), time.Clock, TestContext.Current.CancellationToken);

        Assert.True(time.Clock.GetUtcNow() - start >= TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task Clock_WorkInProgress_RunsNoFasterThanRealTime()
    {
        var activity = new Activity();
        using var work = activity.Begin();
        var real = TimeProvider.System.GetTimestamp();
        await using var time = new PacedTime(activity, 100_000);
        var paced = time.Clock.GetUtcNow();

        await Task.Delay(TimeSpan.FromMilliseconds(100), time.Clock, TestContext.Current.CancellationToken);

        // This clock starts later than the real one, so it must be behind on any machine.
        Assert.True(time.Clock.GetUtcNow() - paced <= TimeProvider.System.GetElapsedTime(real));
    }

    [Fact]
    public async Task Clock_TimerFails_IsReportedAndTimeContinues()
    {
        using var errors = new StringWriter();
        await using var time = new PacedTime(new Activity(), 100_000, TextWriter.Synchronized(errors));
        await using var broken = time.Clock.CreateTimer(_ => throw new InvalidOperationException("It is broken."), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        await Task.Delay(TimeSpan.FromHours(1), time.Clock, TestContext.Current.CancellationToken);

        Assert.Contains("It is broken.", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clock_TimerStartsWork_WorkGetsRealTime()
    {
        var activity = new Activity();
        await using var time = new PacedTime(activity, 1_000_000);
        var timedOut = false;
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        ITimer? limit = null;
        await using var wait = time.Clock.CreateTimer(Begin, null, TimeSpan.FromMinutes(15), Timeout.InfiniteTimeSpan);

        await begun.Task.WaitAsync(TestContext.Current.CancellationToken);
        await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);

        Assert.False(timedOut);
        await limit!.DisposeAsync();

        void Begin(object? state)
        {
            activity.Begin();
            limit = time.Clock.CreateTimer(_ => timedOut = true, null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
            begun.SetResult();
        }
    }

    [Fact]
    public async Task Scale_Changed_AppliesToCurrentWaits()
    {
        await using var time = new PacedTime(new Activity(), 1);
        var start = time.Clock.GetUtcNow();
        var waiting = Task.Delay(TimeSpan.FromDays(1), time.Clock, TestContext.Current.CancellationToken);

        time.Scale = 10_000_000;

        await waiting;
        Assert.True(time.Clock.GetUtcNow() - start >= TimeSpan.FromDays(1));
    }
}
