using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace PartnerCloud.Lambda.Aws.Accounts;

/// <summary>
/// Keeps clients from writing. Whatever is not known to be a read never leaves the client: it is answered, unsent, as if AWS had taken it. So a
/// control needs no second way of working that could forget a write, and says what it would change in the words in which it says what it changed.
/// </summary>
internal sealed class DryRun : IRuntimePipelineCustomizer
{
    /// <summary>IAM counts making the credential report as a read, too.</summary>
    private static readonly string[] Reads = ["Get", "List", "Describe", "Head", "GenerateCredentialReport"];
    private static readonly ConditionalWeakTable<IClientConfig, DryRun> Clients = [];
    private static readonly DryRun Instance = new();

    static DryRun() => RuntimePipelineCustomizerRegistry.Instance.Register(Instance);

    private DryRun()
    {
    }

    public string UniqueName => typeof(DryRun).FullName!;

    /// <summary>Keeps the client that is about to be made with these settings from writing.</summary>
    public static void Of(ClientConfig config) => Clients.Add(config, Instance);

    public void Customize(Type type, RuntimePipeline pipeline) => pipeline.AddHandler(new DryRunHandler());

    private static bool IsKept(IRequestContext call) =>
        Clients.TryGetValue(call.ClientConfig, out _) && !Array.Exists(Reads, read => call.OriginalRequest.GetType().Name.StartsWith(read, StringComparison.Ordinal));

    private sealed class DryRunHandler : PipelineHandler
    {
        public override Task<T> InvokeAsync<T>(IExecutionContext executionContext) => IsKept(executionContext.RequestContext) ? Task.FromResult(new T()) : base.InvokeAsync<T>(executionContext);

        public override void InvokeSync(IExecutionContext executionContext)
        {
            if (IsKept(executionContext.RequestContext)) throw new NotSupportedException("A dry run calls AWS asynchronously only.");
            base.InvokeSync(executionContext);
        }
    }
}
