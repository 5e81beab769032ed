using PartnerCloud.Local.Composition;
using PartnerCloud.Local.Time;

namespace PartnerCloud.Local.Tests.Composition;

public sealed class PacedTimeTests
{
    [Fact]
    public async Task Clock_NothingInProgress_PassesWaitingQuickly()
    {
        await using var time = new PacedTime(new Activity(), 100_000);
        var start = time.Clock.GetUtcNow();

        await Task.Delay(TimeSpan.FromHours(1), time.Clock, TestContext.Current.CancellationToken);

        Assert.True(time.Clock.GetUtcNow() - start >= TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task Clock_WorkInProgress_IsSlower()
    {
        var activity = new Activity();
        using var work = activity.Begin();
        var real = TimeProvider.System.GetTimestamp();
        await using var time = new PacedTime(activity, 100_000);
        var paced = time.Clock.GetUtcNow();

        await Task.Delay(TimeSpan.FromMilliseconds(100), time.Clock, TestContext.Current.CancellationToken);

        // However slow the machine is: the clock, begun later, has not run ahead of the real one.
        Assert.True(time.Clock.GetUtcNow() - paced <= TimeProvider.System.GetElapsedTime(real));
    }

    [Fact]
    public async Task Clock_TimerThatFails_IsReportedAndTimeGoesOn()
    {
        using var errors = new StringWriter();
        await using var time = new PacedTime(new Activity(), 100_000, TextWriter.Synchronized(errors));
        await using var broken = time.Clock.CreateTimer(_ => throw new InvalidOperationException("It is broken."), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        await Task.Delay(TimeSpan.FromHours(1), time.Clock, TestContext.Current.CancellationToken);

        Assert.Contains("It is broken.", errors.ToString(), StringComparison.Ordinal);
    }
}
