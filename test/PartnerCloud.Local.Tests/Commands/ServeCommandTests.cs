using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PartnerCloud.Local.Tests.Commands;

public sealed class ServeCommandTests
{
    [Fact]
    public async Task Serve_PortInUse_SaysSoInOneLine()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        var console = new TestConsole();

        Assert.Equal(2, await console.RunAsync("serve", "--port", port));

        var line = Assert.Single(console.Lines);
        Assert.Contains(port, line, StringComparison.Ordinal);
        Assert.Contains("--port", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", "about 1 min 30 s")]
    [InlineData("60", "about 2.0 s")]
    public async Task Serve_Guide_SaysWhenTheSecretExists(string timeScale, string expected)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var console = new TestConsole();
        var serving = console.RunAsync(stop.Token, "serve", "--port", "0", "--time-scale", timeScale);
        await console.SeenAsync("Ctrl-C stops it.");
        await stop.CancelAsync();
        await serving;

        Assert.Contains(expected, Assert.Single(console.Lines, line => line.Contains("SUCCEEDED", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Serve_WithAndWithoutServiceControlPolicies_SaysWhichApply(bool withThem)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var console = new TestConsole();
        var serving = console.RunAsync(stop.Token, ["serve", "--port", "0", .. withThem ? Array.Empty<string>() : ["--no-service-control-policies"]]);
        await console.SeenAsync("Ctrl-C stops it.");
        await stop.CancelAsync();

        Assert.Equal(0, await serving);
        Assert.Equal(withThem, !console.Lines.Any(line => line.StartsWith("Without the organization's service control policies", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Serve_UntilStopped_PrintsItsAddressAndEndsWithSuccess()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var console = new TestConsole();
        var serving = console.RunAsync(stop.Token, "serve", "--port", "0");
        await console.SeenAsync("Ctrl-C stops it.");

        await stop.CancelAsync();

        Assert.Equal(0, await serving);
        Assert.Contains("arn:aws:states:us-east-1:589942003651:stateMachine:onboard-account", console.Printed, StringComparison.Ordinal);
        Assert.Contains("migrate-account.json", console.Printed, StringComparison.Ordinal);
        Assert.Contains("maintain-users.json", console.Printed, StringComparison.Ordinal);
        Assert.Contains("connect-account.json", console.Printed, StringComparison.Ordinal);
        Assert.Equal(3, console.Lines.Count(line => line.Contains(" aws --endpoint-url http://127.0.0.1:", StringComparison.Ordinal)));
    }
}
