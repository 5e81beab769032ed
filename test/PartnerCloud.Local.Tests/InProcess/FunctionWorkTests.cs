using PartnerCloud.Local.InProcess;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.Local.Tests.InProcess;

public sealed class FunctionWorkTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Call = TimeSpan.FromMilliseconds(80);

    /// <summary>What comes after a call works while the clock stands still for it, however soon the clock moved.</summary>
    [Fact]
    public async Task CallTime_WhenTheClockMovesAtOnce_GoesOnWhereTheClockWaitsForIt()
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

        Assert.True(call.IsCompleted, "The clock moved before it knew what to stop for.");
        Assert.True(await call, "Nobody waited when the clock moved: what came after the call worked uncounted.");
        Assert.Equal(Noon + Call, clock.GetUtcNow());

        async Task<bool> CallAsync()
        {
            await work.CallTime();
            return moving;
        }
    }
}
