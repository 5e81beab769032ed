using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace PartnerCloud.Lambda.Aws.Accounts;

/// <summary>
/// Keeps clients from writing. A call that is not a known read never leaves the client. The client answers as if AWS had accepted it.
/// Controls therefore need no separate code for a dry run, which could miss a write. They report planned changes in the same words as real ones.
/// </summary>
internal sealed class DryRun : IRuntimePipelineCustomizer
{
    /// <summary>IAM treats the generation of the credential report as a read, too.</summary>
    private static readonly string[] Reads = ["Get", "List", "Describe", "Head", "GenerateCredentialReport"];
    private static readonly ConditionalWeakTable<IClientConfig, DryRun> Clients = [];
    private static readonly DryRun Instance = new();

    static DryRun() => RuntimePipelineCustomizerRegistry.Instance.Register(Instance);

    private DryRun()
    {
    }

    public string UniqueName => typeof(DryRun).FullName!;

    /// <summary>Keeps the client that gets these settings from writing. Call it before you create the client.</summary>
    public static void Of(ClientConfig config) => Clients.Add(config, Instance);

    public void Customize(Type type, RuntimePipeline pipeline) => pipeline.AddHandler(new DryRunHandler());

    private static bool IsKept(IRequestContext call) =>
        Clients.TryGetValue(call.ClientConfig, out _) && !Array.Exists(Reads, read => call.OriginalRequest.GetType().Name.StartsWith(read, StringComparison.Ordinal));

    private sealed class DryRunHandler : PipelineHandler
    {
        public override Task<T> InvokeAsync<T>(IExecutionContext executionContext) => IsKept(executionContext.RequestContext) ? Task.FromResult(new T()) : base.InvokeAsync<T>(executionContext);

        public override void InvokeSync(IExecutionContext executionContext)
        {
            if (IsKept(executionContext.RequestContext)) throw new NotSupportedException("A dry run supports asynchronous AWS calls only.");
            base.InvokeSync(executionContext);
        }
    }
}
