using PartnerCloud.Local.InProcess;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.Local.Tests.InProcess;

public sealed class FunctionWorkTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Call = TimeSpan.FromMilliseconds(80);

    /// <summary>Code after a call runs while the clock waits for it, however soon the clock has moved.</summary>
    [Fact]
    public async Task CallTime_ClockMovesAtOnce_ContinuesWhileTheClockWaits()
    {
        var activity = new Activity();
        var clock = new VirtualTime(Noon);
        var moving = false;
        activity.Idle += () =>
        {
            moving = true;
            clock.Advance(Call);
            moving = false;
        };
        var work = new FunctionWork(activity, clock, new() { Call = Call });
        activity.Enter();

        var call = CallAsync();

        Assert.True(call.IsCompleted, "The clock moved before anybody waited for it.");
        Assert.True(await call, "The clock did not wait for the code after the call.");
        Assert.Equal(Noon + Call, clock.GetUtcNow());

        async Task<bool> CallAsync()
        {
            await work.CallTime();
            return moving;
        }
    }
}
