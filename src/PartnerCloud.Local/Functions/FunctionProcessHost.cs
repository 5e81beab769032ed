using System.Collections.Frozen;
using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.Local.Functions;

/// <summary>
/// Runs functions as Lambda does: the built executable, a process of its own for each concurrent invocation, behind the Lambda Runtime API.
/// Processes stay warm until the host is disposed. They also end by themselves when the host is gone, because their Runtime API is.
/// </summary>
public sealed class FunctionProcessHost : IFunctionInvoker, IAsyncDisposable
{
    private readonly FunctionProcessHostOptions options;
    private readonly RuntimeApi runtimeApi;
    private readonly FrozenDictionary<string, FunctionPool> pools;

    private FunctionProcessHost(FunctionProcessHostOptions options, RuntimeApi runtimeApi)
    {
        this.options = options;
        this.runtimeApi = runtimeApi;
        pools = FunctionCatalog.Read(options.AssemblyPath).ToFrozenDictionary(
            name => name,
            name => new FunctionPool(options.ConcurrencyPerFunction, () => Start(name)));
    }

    /// <summary>The functions that can be invoked.</summary>
    public IReadOnlyList<string> FunctionNames => pools.Keys;

    /// <summary>The processes that live now: id and function.</summary>
    public IReadOnlyDictionary<int, string> Processes => pools.Values
        .SelectMany(pool => pool.Environments)
        .ToDictionary(environment => environment.ProcessId, environment => environment.FunctionName);

    /// <summary>Opens the Runtime API. A process of a function starts when it is first invoked.</summary>
    public static async Task<FunctionProcessHost> StartAsync(FunctionProcessHostOptions options, CancellationToken cancellationToken = default) =>
        new(options, await RuntimeApi.StartAsync(cancellationToken));

    /// <inheritdoc/>
    public Task<FunctionAnswer> InvokeAsync(string functionName, string payload, CancellationToken cancellationToken) =>
        PoolOf(functionName).InvokeAsync(new(ArnOf(functionName), payload), cancellationToken);

    /// <summary>Kills the processes of a function where they stand, as a crash would. Invocations under way answer <c>Runtime.ExitError</c>.</summary>
    /// <exception cref="FunctionNotFoundException">No function has that name.</exception>
    public Task KillAsync(string functionName) =>
        Task.WhenAll(PoolOf(functionName).Environments.Select(environment => environment.KillAsync()));

    /// <summary>Kills all processes and closes the Runtime API.</summary>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(pools.Values.Select(pool => pool.DisposeAsync().AsTask()));
        await runtimeApi.DisposeAsync();
    }

    private ExecutionEnvironment Start(string functionName)
    {
        var (session, address) = runtimeApi.Open();
        return new(functionName, session, FunctionProcess.Start(functionName, address, options), options);
    }

    private FunctionPool PoolOf(string functionName) =>
        pools.TryGetValue(functionName, out var pool) ? pool : throw new FunctionNotFoundException(functionName, FunctionCatalog.Known);

    private string ArnOf(string functionName) => $"arn:aws:lambda:{options.Region}:{options.AccountId}:function:{functionName}";
}
