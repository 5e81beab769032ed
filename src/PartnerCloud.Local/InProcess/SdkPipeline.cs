using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace PartnerCloud.Local.InProcess;

/// <summary>Changes the SDK's clients: no real time between retries, and no calls of killed functions.</summary>
internal sealed class SdkPipeline : IRuntimePipelineCustomizer
{
    private static readonly SdkPipeline Instance = new();

    public string UniqueName => nameof(SdkPipeline);

    /// <summary>Applies to all clients that this process creates from now on.</summary>
    public static void Register() => RuntimePipelineCustomizerRegistry.Instance.Register(Instance);

    public void Customize(Type type, RuntimePipeline pipeline)
    {
        var policy = pipeline.Handlers.OfType<RetryHandler>().Single().RetryPolicy;
        pipeline.ReplaceHandler<RetryHandler>(new RetryHandler(new CloudClockRetryPolicy(policy.MaxRetries)));
        pipeline.AddHandlerAfter<RetryHandler>(new FunctionLife.Guard());
    }

    private sealed class CloudClockRetryPolicy(int maxRetries) : StandardRetryPolicy(maxRetries)
    {
        public override Task WaitBeforeRetryAsync(IExecutionContext executionContext) =>
            FunctionLife.Current?.Work?.PauseAsync(executionContext.RequestContext.Retries) ?? Task.CompletedTask;
    }
}
