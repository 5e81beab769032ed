using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace PartnerCloud.Local.InProcess;

/// <summary>The SDK's retries without real time between them, and no call of a killed function.</summary>
internal sealed class SdkPipeline : IRuntimePipelineCustomizer
{
    private static readonly SdkPipeline Instance = new();

    public string UniqueName => nameof(SdkPipeline);

    /// <summary>For every client of this process that is made from now on.</summary>
    public static void Register() => RuntimePipelineCustomizerRegistry.Instance.Register(Instance);

    public void Customize(Type type, RuntimePipeline pipeline)
    {
        var policy = pipeline.Handlers.OfType<RetryHandler>().Single().RetryPolicy;
        pipeline.ReplaceHandler<RetryHandler>(new RetryHandler(new OnTheCloudsClock(policy.MaxRetries)));
        pipeline.AddHandlerAfter<RetryHandler>(new FunctionLife.Guard());
    }

    private sealed class OnTheCloudsClock(int maxRetries) : StandardRetryPolicy(maxRetries)
    {
        public override Task WaitBeforeRetryAsync(IExecutionContext executionContext) =>
            FunctionLife.Current?.Work?.PauseAsync(executionContext.RequestContext.Retries) ?? Task.CompletedTask;
    }
}
