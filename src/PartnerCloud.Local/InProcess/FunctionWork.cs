using System.Runtime.CompilerServices;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.Local.InProcess;

/// <summary>
/// Runs an invocation's code if calls take time on the cloud's clock. Running code and each call in progress hold a unit of <see cref="Activity"/>.
/// So the clock moves only while everything in the invocation waits for it, even if much of it runs in parallel.
/// </summary>
/// <remarks>
/// A wait ends on the thread that moves the clock. That thread holds a unit, and runs the code until it comes back to this context, which takes a unit of its own.
/// The code in between must not switch threads. The SDK's and .NET's code does not.
/// </remarks>
internal sealed class FunctionWork(Activity activity, TimeProvider clock, VirtualPace pace) : SynchronizationContext
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);
    private readonly Random random = new(1);

    public Activity Activity => activity;

    public override SynchronizationContext CreateCopy() => this;

    public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException("Functions must not block. Await instead.");

    public override void Post(SendOrPostCallback d, object? state)
    {
        activity.Enter();
        ThreadPool.UnsafeQueueUserWorkItem(_ => Run(d, state), null);
    }

    /// <summary>Waits from the invocation until the function starts.</summary>
    public Task BeginAsync() => WaitAsync(pace.Call + pace.FunctionStart);

    /// <summary>The time that a call takes. Awaiting it returns the call's unit.</summary>
    public CallTimeAwaitable CallTime() => new(this, pace.Call);

    /// <summary>The SDK's pause before it repeats a call: exponential with full jitter.</summary>
    public Task PauseAsync(int retries)
    {
        lock (random)
            return WaitAsync(TimeSpan.FromSeconds(Math.Min(Math.Pow(2, retries - 1), LongestPause.TotalSeconds) * random.NextDouble()));
    }

    private Task WaitAsync(TimeSpan time)
    {
        var over = new TaskCompletionSource();
        StartTimer(over.SetResult, time);
        return over.Task;
    }

    private void StartTimer(Action callback, TimeSpan time) => clock.CreateTimer(static callback => ((Action)callback!)(), callback, time, Timeout.InfiniteTimeSpan);

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
    /// A wait that begins only when its continuation is known. If the unit were returned earlier, the clock could fire while nothing waits. The continuation would then
    /// run uncounted.
    /// </summary>
    public readonly struct CallTimeAwaitable(FunctionWork work, TimeSpan time) : ICriticalNotifyCompletion
    {
        public bool IsCompleted => false;

        public CallTimeAwaitable GetAwaiter() => this;

        public void GetResult()
        {
        }

        public void OnCompleted(Action continuation)
        {
            work.StartTimer(continuation, time);
            work.Activity.Exit();
        }

        public void UnsafeOnCompleted(Action continuation) => OnCompleted(continuation);
    }
}
