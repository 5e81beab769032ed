using System.Threading.RateLimiting;
using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.Local.Functions;

/// <summary>The environments of one function. They are reused, their number is limited, and invocations wait in order.</summary>
internal sealed class FunctionPool(int limit, Func<ExecutionEnvironment> start) : IAsyncDisposable
{
    private readonly ConcurrencyLimiter turns = new(new() { PermitLimit = limit, QueueLimit = int.MaxValue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });
    private readonly Lock gate = new();
    private readonly HashSet<ExecutionEnvironment> all = [];
    private readonly Stack<ExecutionEnvironment> idle = new();
    private bool disposed;

    public IReadOnlyList<ExecutionEnvironment> Environments
    {
        get
        {
            lock (gate)
            {
                return [.. all.Where(environment => environment.IsUsable)];
            }
        }
    }

    /// <summary>Runs an invocation as soon as an environment is free.</summary>
    public async Task<FunctionAnswer> InvokeAsync(PendingInvocation invocation, CancellationToken cancellationToken)
    {
        using var turn = await turns.AcquireAsync(1, cancellationToken);
        while (true)
        {
            var environment = Take();
            var reused = environment.IsInitialized;
            try
            {
                var answer = await environment.InvokeAsync(invocation, cancellationToken);
                // A process that died while idle has not seen the invocation, so another process can run it.
                if (invocation.Taken || !reused || environment.IsUsable)
                    return answer;
            }
            finally
            {
                await GiveBackAsync(environment);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        ExecutionEnvironment[] last;
        lock (gate)
        {
            disposed = true;
            last = [.. all];
            all.Clear();
            idle.Clear();
        }

        await Task.WhenAll(last.Select(environment => environment.DisposeAsync().AsTask()));
        await turns.DisposeAsync();
    }

    private ExecutionEnvironment Take()
    {
        lock (gate)
        {
            return idle.TryPop(out var environment) ? environment : Start();
        }
    }

    private ExecutionEnvironment Start()
    {
        ObjectDisposedException.ThrowIf(disposed, typeof(FunctionProcessHost));
        var environment = start();
        all.Add(environment);
        return environment;
    }

    private async Task GiveBackAsync(ExecutionEnvironment environment)
    {
        lock (gate)
        {
            // Environments that are not in the set have been disposed.
            if (!all.Contains(environment))
                return;
            if (environment.IsUsable)
            {
                idle.Push(environment);
                return;
            }

            all.Remove(environment);
        }

        await environment.DisposeAsync();
    }
}
