using System.Threading.Channels;
using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.Local.Functions;

/// <summary>What the Runtime API knows of one process: whether it has started, and the invocation it works at.</summary>
/// <param name="close">Takes the process's path away.</param>
internal sealed class RuntimeSession(Action close) : IDisposable
{
    private readonly Channel<PendingInvocation> inbox = Channel.CreateUnbounded<PendingInvocation>();
    private readonly TaskCompletionSource<string?> initialized = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile PendingInvocation? current;

    /// <summary>Ends with null at the first <c>next</c>, with the error's payload where the start failed.</summary>
    public Task<string?> Initialized => initialized.Task;

    /// <summary>Hands an invocation to the process's present or coming <c>next</c>.</summary>
    public void Send(PendingInvocation invocation) => inbox.Writer.TryWrite(invocation);

    /// <summary>The process asks for work: <c>GET /runtime/invocation/next</c>.</summary>
    public async Task<PendingInvocation> NextAsync(CancellationToken cancellationToken)
    {
        initialized.TrySetResult(null);
        var invocation = await inbox.Reader.ReadAsync(cancellationToken);
        invocation.Taken = true;
        return current = invocation;
    }

    /// <summary>The process answers: <c>POST /runtime/invocation/{id}/response</c> or <c>/error</c>. False where it was not asked.</summary>
    public bool Answer(string requestId, FunctionAnswer answer) =>
        current is { } invocation && invocation.RequestId == requestId && invocation.TryAnswer(answer);

    /// <summary>The process could not start: <c>POST /runtime/init/error</c>. False after the first <c>next</c>.</summary>
    public bool FailInit(string payload) => initialized.TrySetResult(payload);

    /// <summary>The process has ended: nobody asks any more.</summary>
    public void Dispose() => close();
}
