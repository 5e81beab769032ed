using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Server;
using PartnerCloud.Simulator.Services;
using PartnerCloud.StatesLanguage.Tasks;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.Simulator.Tests.Cloud;

/// <summary>A simulated cloud for one test, served on a free port. The test moves its clock.</summary>
public sealed class LocalCloudFixture : IAsyncDisposable
{
    private readonly LocalAwsServer server;

    private LocalCloudFixture(CloudOptions options, IFunctionInvoker functions)
    {
        Cloud = new SimulatedCloud(Time, options);
        server = new LocalAwsServer(Cloud, AwsServices.Of(Cloud, functions, ["CreateAccount"]));
    }

    public VirtualTime Time { get; } = new(new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero));

    public SimulatedCloud Cloud { get; }

    public Uri Endpoint => server.Endpoint;

    public static async Task<LocalCloudFixture> StartAsync(CloudOptions? options = null, IFunctionInvoker? functions = null)
    {
        var fixture = new LocalCloudFixture(options ?? new CloudOptions(), functions ?? new ScriptedFunctions());
        await fixture.server.StartAsync(TestContext.Current.CancellationToken);
        return fixture;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
