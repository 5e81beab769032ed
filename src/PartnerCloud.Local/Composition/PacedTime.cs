using PartnerCloud.StatesLanguage.Time;

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
    private readonly TextWriter errors;
    private readonly Task ticking;

    /// <summary>Starts the clock at the real time.</summary>
    /// <param name="work">While it is in progress the clock runs as the real one.</param>
    /// <param name="scale">How many seconds pass in a real one while nothing is in progress.</param>
    /// <param name="errors">Takes what goes wrong in timers' callbacks; standard error if null.</param>
    public PacedTime(Activity work, double scale, TextWriter? errors = null)
    {
        (this.work, Scale, this.errors) = (work, scale, errors ?? Console.Error);
        ticking = RunAsync();
    }

    /// <summary>The clock.</summary>
    public TimeProvider Clock => clock;

    /// <summary>How many seconds pass in a real one while nothing is in progress. Who changes it changes it for what is waited for now, too.</summary>
    public double Scale
    {
        get => Volatile.Read(ref field);
        set => Volatile.Write(ref field, value);
    }

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
            Advance(TimeProvider.System.GetElapsedTime(last, now), work.IsIdle);
            last = now;
        }
    }

    /// <summary>
    /// Timers' callbacks run here. One that fails is not to stop the time of all the others; one that begins work ends the tick, for a tick may be hours
    /// long, and that work's own time limits are seconds.
    /// </summary>
    private void Advance(TimeSpan time, bool isIdle)
    {
        try
        {
            clock.AdvanceWhile(isIdle ? time * Scale : time, () => !isIdle || work.IsIdle);
        }
        catch (Exception error)
        {
            errors.WriteLine($"partnercloud: a timer of the simulated AWS failed, and its time goes on: {error}");
        }
    }
}
