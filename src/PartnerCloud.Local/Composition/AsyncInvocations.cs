using System.Collections.Concurrent;
using PartnerCloud.StatesLanguage.Tasks;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.Local.Composition;

/// <summary>
/// Asynchronous invocations, as events and schedules make them. Lambda retries a failed one twice, after one and two minutes, and then passes it to the
/// failure's destination. An invocation counts as work in progress until then, except while it waits.
/// </summary>
internal sealed class AsyncInvocations : IAsyncDisposable
{
    private static readonly TimeSpan[] Retries = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2)];
    private readonly CancellationTokenSource stopping = new();
    private readonly CancellationToken stopped;
    private readonly ConcurrentDictionary<Task, bool> underWay = new();
    private readonly IFunctionInvoker functions;
    private readonly TimeProvider clock;
    private readonly Activity activity;

    /// <summary>Invokes functions. The clock measures the time between attempts.</summary>
    public AsyncInvocations(IFunctionInvoker functions, TimeProvider clock, Activity activity)
    {
        (this.functions, this.clock, this.activity) = (functions, clock, activity);
        stopped = stopping.Token;
    }

    /// <summary>Begins an invocation. From now on, <see cref="WhenDoneAsync"/> waits for it.</summary>
    /// <param name="functionName">The function's name.</param>
    /// <param name="payload">The event, as JSON.</param>
    /// <param name="failed">Called with the last answer if all attempts failed.</param>
    public void Begin(string functionName, string payload, Action<FunctionAnswer>? failed = null)
    {
        if (stopped.IsCancellationRequested)
            return;
        activity.Enter();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        underWay[begun.Task] = true;
        _ = Task.Run(async () =>
        {
            try
            {
                await RunAsync(functionName, payload, failed);
            }
            catch (OperationCanceledException)
            {
                // Everything stops.
            }
            finally
            {
                underWay.TryRemove(begun.Task, out _);
                begun.SetResult();
                activity.Exit();
            }
        });
    }

    /// <summary>Completes when no invocation is in progress.</summary>
    public async Task WhenDoneAsync()
    {
        while (!underWay.IsEmpty)
            await Task.WhenAll(underWay.Keys);
    }

    /// <summary>Cancels the invocations in progress.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await WhenDoneAsync();
        stopping.Dispose();
    }

    private async Task RunAsync(string functionName, string payload, Action<FunctionAnswer>? failed)
    {
        foreach (var pause in Retries)
        {
            if ((await functions.InvokeAsync(functionName, payload, stopped)).FunctionError is null)
                return;
            await WaitAsync(pause);
        }

        var answer = await functions.InvokeAsync(functionName, payload, stopped);
        if (answer.FunctionError is not null)
            failed?.Invoke(answer);
    }

    private async Task WaitAsync(TimeSpan pause)
    {
        var wakeup = new Wakeup<bool>(activity);
        using var alarm = Alarm.After(clock, pause, () => wakeup.TrySet(true));
        await using var registration = stopped.Register(() => wakeup.TrySet(false));
        await wakeup.WaitAsync();
        stopped.ThrowIfCancellationRequested();
    }
}
