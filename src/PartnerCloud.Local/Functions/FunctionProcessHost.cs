using System.Collections.Frozen;
using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.Local.Functions;

/// <summary>
/// Runs functions as Lambda does: the built executable, behind the Lambda Runtime API, with a separate process for each concurrent invocation.
/// Processes stay warm until the host is disposed. If the host dies, they end on their own, because the Runtime API is gone.
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

    /// <summary>The names of the functions that can be invoked.</summary>
    public IReadOnlyList<string> FunctionNames => pools.Keys;

    /// <summary>The running processes: each process id with its function's name.</summary>
    public IReadOnlyDictionary<int, string> Processes => pools.Values
        .SelectMany(pool => pool.Environments)
        .ToDictionary(environment => environment.ProcessId, environment => environment.FunctionName);

    /// <summary>Opens the Runtime API. A function's process starts at its first invocation.</summary>
    public static async Task<FunctionProcessHost> StartAsync(FunctionProcessHostOptions options, CancellationToken cancellationToken = default) =>
        new(options, await RuntimeApi.StartAsync(cancellationToken));

    /// <inheritdoc/>
    public Task<FunctionAnswer> InvokeAsync(string functionName, string payload, CancellationToken cancellationToken) =>
        PoolOf(functionName).InvokeAsync(new(ArnOf(functionName), payload), cancellationToken);

    /// <summary>Kills a function's processes, as a crash would. Their current invocations return <c>Runtime.ExitError</c>.</summary>
    /// <exception cref="FunctionNotFoundException">There is no function with that name.</exception>
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
