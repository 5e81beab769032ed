using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace PartnerCloud.Local.InProcess;

/// <summary>
/// The life of one invocation that runs in this process. A dead one makes no further AWS call, as a killed process makes none.
/// </summary>
internal sealed class FunctionLife
{
    private static readonly AsyncLocal<FunctionLife?> Ambient = new();
    private readonly TaskCompletionSource death = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The life of the invocation that the current code belongs to.</summary>
    public static FunctionLife? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    public Task Death => death.Task;

    public void Kill() => death.TrySetResult();

    private void ThrowIfDead()
    {
        if (Death.IsCompleted) throw new OperationCanceledException("The function's process was killed.");
    }

    /// <summary>Stands in the SDK's pipeline after the retries, so that every try is checked.</summary>
    internal sealed class Guard : PipelineHandler
    {
        public override Task<T> InvokeAsync<T>(IExecutionContext executionContext)
        {
            Current?.ThrowIfDead();
            return base.InvokeAsync<T>(executionContext);
        }
    }
}
