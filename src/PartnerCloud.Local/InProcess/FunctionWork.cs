using System.Runtime.CompilerServices;
using PartnerCloud.StatesLanguage.Time;

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

    /// <summary>The time that a call takes: whoever awaits it gives the call's unit back.</summary>
    public GivingBack CallTime() => new(this, pace.Call);

    /// <summary>The SDK's pause before it repeats a call: exponential with full jitter.</summary>
    public Task PauseAsync(int retries)
    {
        lock (random)
            return WaitAsync(TimeSpan.FromSeconds(Math.Min(Math.Pow(2, retries - 1), LongestPause.TotalSeconds) * random.NextDouble()));
    }

    private Task WaitAsync(TimeSpan time)
    {
        var over = new TaskCompletionSource();
        Ring(over.SetResult, time);
        return over.Task;
    }

    private void Ring(Action ring, TimeSpan time) => clock.CreateTimer(static ring => ((Action)ring!)(), ring, time, Timeout.InfiniteTimeSpan);

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

    /// <summary>
    /// A wait that is not begun before what comes after it is known: a unit that was given back a moment earlier would let the clock fire while nobody waits,
    /// and what comes then would work uncounted.
    /// </summary>
    public readonly struct GivingBack(FunctionWork work, TimeSpan time) : ICriticalNotifyCompletion
    {
        public bool IsCompleted => false;

        public GivingBack GetAwaiter() => this;

        public void GetResult()
        {
        }

        public void OnCompleted(Action continuation)
        {
            work.Ring(continuation, time);
            work.Activity.Exit();
        }

        public void UnsafeOnCompleted(Action continuation) => OnCompleted(continuation);
    }
}
