using PartnerCloud.Local.Time;

namespace PartnerCloud.Local.InProcess;

/// <summary>
/// Runs the code of an invocation whose calls take time on the cloud's clock. What runs, and each call that is under way over the wire, holds a
/// unit of <see cref="Activity"/>; so the clock moves exactly when everything in the invocation waits for it, however much of it runs side by side.
/// </summary>
/// <remarks>
/// A wait ends on the thread that moves the clock, which holds a unit meanwhile, and goes on there until the code comes back to this context, which takes
/// one for it. For that, what lies in between may not go over to another thread: the SDK's and .NET's own code does not.
/// </remarks>
internal sealed class FunctionWork(Activity activity, TimeProvider clock, VirtualPace pace) : SynchronizationContext
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);
    private readonly Random random = new(1);

    public Activity Activity => activity;

    public override SynchronizationContext CreateCopy() => this;

    public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException("Functions do not block.");

    public override void Post(SendOrPostCallback d, object? state)
    {
        activity.Enter();
        ThreadPool.UnsafeQueueUserWorkItem(_ => Run(d, state), null);
    }

    /// <summary>The time from the invocation to the function's first step.</summary>
    public Task BeginAsync() => WaitAsync(pace.Call + pace.FunctionStart);

    /// <summary>The time that a call takes.</summary>
    public Task CallAsync() => WaitAsync(pace.Call);

    /// <summary>The SDK's pause before it repeats a call: exponential with full jitter.</summary>
    public Task PauseAsync(int retries)
    {
        lock (random)
            return WaitAsync(TimeSpan.FromSeconds(Math.Min(Math.Pow(2, retries - 1), LongestPause.TotalSeconds) * random.NextDouble()));
    }

    private Task WaitAsync(TimeSpan time)
    {
        var over = new TaskCompletionSource();
        _ = clock.CreateTimer(static source => ((TaskCompletionSource)source!).SetResult(), over, time, Timeout.InfiniteTimeSpan);
        return over.Task;
    }

    private void Run(SendOrPostCallback code, object? state)
    {
        SetSynchronizationContext(this);
        try
        {
            code(state);
        }
        finally
        {
            SetSynchronizationContext(null);
            activity.Exit();
        }
    }
}
