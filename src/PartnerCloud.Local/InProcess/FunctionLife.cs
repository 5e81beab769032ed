using System.Runtime.ExceptionServices;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace PartnerCloud.Local.InProcess;

/// <summary>
/// The lifetime of one invocation in this process. After its death it makes no further AWS call, like a killed process.
/// </summary>
/// <param name="work">Counts its work if calls take time. Null if they take none.</param>
internal sealed class FunctionLife(FunctionWork? work = null)
{
    private static readonly AsyncLocal<FunctionLife?> Ambient = new();
    private readonly TaskCompletionSource death = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The lifetime of the invocation that the current code belongs to.</summary>
    public static FunctionLife? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    public FunctionWork? Work => work;

    public Task Death => death.Task;

    /// <summary>Called once, within the call that kills it.</summary>
    public Action? Died { get; set; }

    /// <summary>Ends it. Returns false if it is already dead.</summary>
    public bool Kill()
    {
        if (!death.TrySetResult()) return false;
        Died?.Invoke();
        return true;
    }

    private void ThrowIfDead()
    {
        if (Death.IsCompleted) throw new OperationCanceledException("The function's process was killed.");
    }

    /// <summary>Runs in the SDK's pipeline after the retry handler, so it checks and times each attempt.</summary>
    internal sealed class Guard : PipelineHandler
    {
        public override Task<T> InvokeAsync<T>(IExecutionContext executionContext)
        {
            Current?.ThrowIfDead();
            return Current?.Work is { } work ? TakeTimeAsync<T>(executionContext, work) : base.InvokeAsync<T>(executionContext);
        }

        private async Task<T> TakeTimeAsync<T>(IExecutionContext executionContext, FunctionWork work) where T : AmazonWebServiceResponse, new()
        {
            T? answer = null;
            ExceptionDispatchInfo? failure = null;
            work.Activity.Enter();
            try
            {
                answer = await base.InvokeAsync<T>(executionContext).ConfigureAwait(false);
            }
            catch (Exception error)
            {
                failure = ExceptionDispatchInfo.Capture(error);
            }
            await work.CallTime();
            failure?.Throw();
            return answer!;
        }
    }
}
