using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.Local.Functions;

/// <summary>A Lambda execution environment: a process, and its side of the Runtime API. It serves one invocation at a time, and is reused.</summary>
internal sealed class ExecutionEnvironment(string functionName, RuntimeSession session, FunctionProcess process, FunctionProcessHostOptions options) : IAsyncDisposable
{
    public string FunctionName => functionName;

    public int ProcessId => process.Id;

    /// <summary>Whether it can serve another invocation.</summary>
    public bool IsUsable => !process.Exited.IsCompleted && session.Initialized is not { IsCompleted: true, Result: not null };

    /// <summary>Whether the process has asked for its first invocation.</summary>
    public bool IsInitialized => session.Initialized is { IsCompleted: true, Result: null };

    /// <summary>Runs one invocation. If the process does not answer, it is dead afterwards.</summary>
    public async Task<FunctionAnswer> InvokeAsync(PendingInvocation invocation, CancellationToken cancellationToken)
    {
        try
        {
            return await InitializeAsync(invocation, cancellationToken) ?? await RunAsync(invocation, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The process may be in the middle of a change. Without a caller, it must not continue.
            await process.KillAsync();
            throw;
        }
    }

    public Task KillAsync() => process.KillAsync();

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        session.Dispose();
    }

    private async Task<FunctionAnswer?> InitializeAsync(PendingInvocation invocation, CancellationToken cancellationToken)
    {
        if (!await EndsInTimeAsync(session.Initialized, options.InitLimit, cancellationToken))
            return FunctionErrors.TimedOut(invocation.RequestId, options.InitLimit);
        if (!session.Initialized.IsCompleted)
            return FunctionErrors.Exited(invocation.RequestId, await process.Exited);
        return await session.Initialized is { } error ? FunctionErrors.Reported(error) : null;
    }

    private async Task<FunctionAnswer> RunAsync(PendingInvocation invocation, CancellationToken cancellationToken)
    {
        invocation.Deadline = options.Time.GetUtcNow() + options.TimeLimit;
        session.Send(invocation);
        if (!await EndsInTimeAsync(invocation.Answer, options.TimeLimit, cancellationToken))
            return FunctionErrors.TimedOut(invocation.RequestId, options.TimeLimit);
        return invocation.Answer.IsCompleted ? await invocation.Answer : FunctionErrors.Exited(invocation.RequestId, await process.Exited);
    }

    /// <summary>Waits for an answer or the process's end. If the limit passes first, kills the process and returns false.</summary>
    private async Task<bool> EndsInTimeAsync(Task answer, TimeSpan limit, CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAny(answer, process.Exited).WaitAsync(limit, options.Time, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            await process.KillAsync();
            return false;
        }
    }
}
