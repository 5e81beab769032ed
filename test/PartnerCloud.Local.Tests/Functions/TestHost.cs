using System.Threading.Channels;
using PartnerCloud.Local.Functions;
using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.Local.Tests.Functions;

/// <summary>A function host with the test functions, and the lines that they write.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly Channel<FunctionLogLine> lines = Channel.CreateUnbounded<FunctionLogLine>();

    public FunctionProcessHost Host { get; private set; } = null!;

    public static string AssemblyPath { get; } = Path.Combine(AppContext.BaseDirectory, "PartnerCloud.Local.TestFunctions.dll");

    public static async Task<TestHost> StartAsync(Func<FunctionProcessHostOptions, FunctionProcessHostOptions>? configure = null)
    {
        var test = new TestHost();
        var options = new FunctionProcessHostOptions { AssemblyPath = AssemblyPath, Log = new(line => test.lines.Writer.TryWrite(line)) };
        test.Host = await FunctionProcessHost.StartAsync(configure?.Invoke(options) ?? options, TestContext.Current.CancellationToken);
        return test;
    }

    public static Dictionary<string, string> StartThat(string fails) => new() { ["TEST_START"] = fails };

    public Task<FunctionAnswer> InvokeAsync(string functionName, string payload = "0", CancellationToken? cancellationToken = null) =>
        Host.InvokeAsync(functionName, payload, cancellationToken ?? TestContext.Current.CancellationToken);

    /// <summary>Waits for the next line that a function writes.</summary>
    public async Task<string> NextLineAsync() => (await lines.Reader.ReadAsync(TestContext.Current.CancellationToken)).Text;

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
