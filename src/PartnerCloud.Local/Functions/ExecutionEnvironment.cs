using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.Local.Functions;

/// <summary>What Lambda calls an execution environment: a process, and its end of the Runtime API. It serves one invocation at a time and is reused.</summary>
internal sealed class ExecutionEnvironment(string functionName, RuntimeSession session, FunctionProcess process, FunctionProcessHostOptions options) : IAsyncDisposable
{
    public string FunctionName => functionName;

    public int ProcessId => process.Id;

    /// <summary>Whether it can take another invocation.</summary>
    public bool IsUsable => !process.Exited.IsCompleted && session.Initialized is not { IsCompleted: true, Result: not null };

    /// <summary>Whether it has already come to its first <c>next</c>.</summary>
    public bool IsInitialized => session.Initialized is { IsCompleted: true, Result: null };

    /// <summary>Runs one invocation. The process is dead afterwards where it did not answer.</summary>
    public async Task<FunctionAnswer> InvokeAsync(PendingInvocation invocation, CancellationToken cancellationToken)
    {
        try
        {
            return await InitializeAsync(invocation, cancellationToken) ?? await RunAsync(invocation, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // It may be anywhere, even in the middle of a change: nobody is to hear of it any more.
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

    /// <summary>Waits for a sign of life or the process's end. False where the limit passed first; the process has been killed then.</summary>
    private async Task<bool> EndsInTimeAsync(Task sign, TimeSpan limit, CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAny(sign, process.Exited).WaitAsync(limit, options.Time, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            await process.KillAsync();
            return false;
        }
    }
}
