using System.Threading.Channels;
using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.Local.Functions;

/// <summary>The Runtime API's state for one process: whether it has started, and its current invocation.</summary>
/// <param name="close">Closes the process's path.</param>
internal sealed class RuntimeSession(Action close) : IDisposable
{
    private readonly Channel<PendingInvocation> inbox = Channel.CreateUnbounded<PendingInvocation>();
    private readonly TaskCompletionSource<string?> initialized = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile PendingInvocation? current;

    /// <summary>Completes with null at the first <c>next</c>, or with the error's payload if the start failed.</summary>
    public Task<string?> Initialized => initialized.Task;

    /// <summary>Queues an invocation for the process's current or following <c>next</c>.</summary>
    public void Send(PendingInvocation invocation) => inbox.Writer.TryWrite(invocation);

    /// <summary>The process asks for work: <c>GET /runtime/invocation/next</c>.</summary>
    public async Task<PendingInvocation> NextAsync(CancellationToken cancellationToken)
    {
        initialized.TrySetResult(null);
        var invocation = await inbox.Reader.ReadAsync(cancellationToken);
        invocation.Taken = true;
        return current = invocation;
    }

    /// <summary>The process answers: <c>POST /runtime/invocation/{id}/response</c> or <c>/error</c>. Returns false for an invocation that it does not have.</summary>
    public bool Answer(string requestId, FunctionAnswer answer) =>
        current is { } invocation && invocation.RequestId == requestId && invocation.TryAnswer(answer);

    /// <summary>The process could not start: <c>POST /runtime/init/error</c>. Returns false after the first <c>next</c>.</summary>
    public bool FailInit(string payload) => initialized.TrySetResult(payload);

    /// <summary>Closes the path, after the process has ended.</summary>
    public void Dispose() => close();
}
