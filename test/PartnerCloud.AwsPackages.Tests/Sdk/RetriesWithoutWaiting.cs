using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace PartnerCloud.AwsPackages.Tests.Sdk;

/// <summary>The SDK's own retry decisions, without the waits.</summary>
internal sealed class RetriesWithoutWaiting : IRuntimePipelineCustomizer
{
    public string UniqueName => nameof(RetriesWithoutWaiting);

    [ModuleInitializer]
    internal static void Register() => RuntimePipelineCustomizerRegistry.Instance.Register(new RetriesWithoutWaiting());

    public void Customize(Type type, RuntimePipeline pipeline) => pipeline.ReplaceHandler<RetryHandler>(new RetryHandler(new Policy()));

    private sealed class Policy() : StandardRetryPolicy(maxRetries: 2)
    {
        public override Task WaitBeforeRetryAsync(IExecutionContext executionContext) => Task.CompletedTask;
    }
}
