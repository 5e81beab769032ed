using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace PartnerCloud.Workflow.Tests.InProcess;

/// <summary>The SDK's retries without the time between them, and no call of a killed function.</summary>
internal sealed class SdkPipeline : IRuntimePipelineCustomizer
{
    public string UniqueName => nameof(SdkPipeline);

    [ModuleInitializer]
    internal static void Register() => RuntimePipelineCustomizerRegistry.Instance.Register(new SdkPipeline());

    public void Customize(Type type, RuntimePipeline pipeline)
    {
        var policy = pipeline.Handlers.OfType<RetryHandler>().Single().RetryPolicy;
        pipeline.ReplaceHandler<RetryHandler>(new RetryHandler(new WithoutWaiting(policy.MaxRetries)));
        pipeline.AddHandlerAfter<RetryHandler>(new FunctionLife.Guard());
    }

    private sealed class WithoutWaiting(int maxRetries) : StandardRetryPolicy(maxRetries)
    {
        public override Task WaitBeforeRetryAsync(IExecutionContext executionContext) => Task.CompletedTask;
    }
}
