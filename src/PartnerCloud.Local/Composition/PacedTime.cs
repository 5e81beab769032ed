using PartnerCloud.Local.Time;

namespace PartnerCloud.Local.Composition;

/// <summary>
/// A clock that runs as the real one while functions work, and faster while all that happens is waiting. So waiting for an account takes
/// a second, and no function is out of time because of it.
/// </summary>
internal sealed class PacedTime : IAsyncDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(5);

    private readonly VirtualTime clock = new(TimeProvider.System.GetUtcNow());
    private readonly PeriodicTimer timer = new(Tick);
    private readonly Activity work;
    private readonly double scale;
    private readonly TextWriter errors;
    private readonly Task ticking;

    /// <summary>Starts the clock at the real time.</summary>
    /// <param name="work">While it is in progress the clock runs as the real one.</param>
    /// <param name="scale">How many seconds pass in a real one while nothing is in progress.</param>
    /// <param name="errors">Takes what goes wrong in timers' callbacks; standard error if null.</param>
    public PacedTime(Activity work, double scale, TextWriter? errors = null)
    {
        (this.work, this.scale, this.errors) = (work, scale, errors ?? Console.Error);
        ticking = RunAsync();
    }

    /// <summary>The clock.</summary>
    public TimeProvider Clock => clock;

    /// <summary>Stops the clock.</summary>
    public async ValueTask DisposeAsync()
    {
        timer.Dispose();
        await ticking;
    }

    private async Task RunAsync()
    {
        var last = TimeProvider.System.GetTimestamp();
        while (await timer.WaitForNextTickAsync())
        {
            var now = TimeProvider.System.GetTimestamp();
            Advance(TimeProvider.System.GetElapsedTime(last, now) * (work.IsIdle ? scale : 1));
            last = now;
        }
    }

    /// <summary>Timers' callbacks run here. One that fails is not to stop the time of all the others.</summary>
    private void Advance(TimeSpan time)
    {
        try
        {
            clock.Advance(time);
        }
        catch (Exception error)
        {
            errors.WriteLine($"partnercloud: a timer of the simulated AWS failed, and its time goes on: {error}");
        }
    }
}
