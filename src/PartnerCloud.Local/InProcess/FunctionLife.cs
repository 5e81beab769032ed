using System.Runtime.ExceptionServices;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace PartnerCloud.Local.InProcess;

/// <summary>
/// The life of one invocation that runs in this process. A dead one makes no further AWS call, as a killed process makes none.
/// </summary>
/// <param name="work">Counts its work where calls take time; null where they take none.</param>
internal sealed class FunctionLife(FunctionWork? work = null)
{
    private static readonly AsyncLocal<FunctionLife?> Ambient = new();
    private readonly TaskCompletionSource death = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The life of the invocation that the current code belongs to.</summary>
    public static FunctionLife? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    public FunctionWork? Work => work;

    public Task Death => death.Task;

    /// <summary>Called by whoever kills it, before he goes on.</summary>
    public Action? Died { get; set; }

    /// <summary>Ends it; false if it is dead already.</summary>
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

    /// <summary>Stands in the SDK's pipeline after the retries, so that every try is checked, and takes its time.</summary>
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
