using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.Local.Composition;

/// <summary>
/// A clock that runs in real time while functions work, and faster while everything waits. So waiting for an account takes a second, and no function runs into its
/// time limit because of that.
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
    /// <param name="work">The work in progress. While there is some, the clock runs in real time.</param>
    /// <param name="scale">How many seconds pass per real second while no work is in progress.</param>
    /// <param name="errors">Receives the errors of timers' callbacks. Standard error if null.</param>
    public PacedTime(Activity work, double scale, TextWriter? errors = null)
    {
        (this.work, Scale, this.errors) = (work, scale, errors ?? Console.Error);
        ticking = RunAsync();
    }

    /// <summary>The paced clock, for timers and dates of the simulated AWS.</summary>
    public TimeProvider Clock => clock;

    /// <summary>How many seconds pass per real second while no work is in progress. A change also affects waits that have begun.</summary>
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
    /// Advances the clock by one tick, and runs the timers' callbacks. A callback that fails must not stop the clock for the others. A callback that begins work
    /// ends the tick: a tick may be hours long, and the work's own time limits are seconds.
    /// </summary>
    private void Advance(TimeSpan time, bool isIdle)
    {
        try
        {
            clock.AdvanceWhile(isIdle ? time * Scale : time, () => !isIdle || work.IsIdle);
        }
        catch (Exception error)
        {
            errors.WriteLine($"partnercloud: a timer of the simulated AWS failed, and its clock continues: {error}");
        }
    }
}
