using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Server;

/// <summary>
/// The single endpoint of the simulated AWS. It serves all services over HTTP on the loopback interface.
/// </summary>
public sealed class LocalAwsServer : IAsyncDisposable
{
    private readonly KestrelServer server;
    private readonly CallHandler handler;

    /// <summary>Prepares the endpoint. <see cref="StartAsync"/> makes it listen.</summary>
    /// <param name="cloud">The cloud with the callers, faults and call log.</param>
    /// <param name="services">The services to offer.</param>
    /// <param name="port">The port; 0 for any free port.</param>
    public LocalAwsServer(SimulatedCloud cloud, IEnumerable<IAwsService> services, int port = 0)
    {
        handler = new CallHandler(cloud, new Router(cloud, [.. services]));
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Listen(IPAddress.Loopback, port);
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        server = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
    }

    /// <summary>The address, for example <c>http://127.0.0.1:4566</c>. It is known after the start.</summary>
    public Uri Endpoint { get; private set; } = new("http://127.0.0.1");

    /// <summary>Starts listening.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await server.StartAsync(new Application(handler), cancellationToken);
        Endpoint = new Uri(server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());
    }

    /// <summary>Stops listening. Cancelling the token aborts the calls in progress.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => server.StopAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await StopAsync(now.Token);
        server.Dispose();
    }

    private sealed class Application(CallHandler handler) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) => handler.HandleAsync(context);

        public void DisposeContext(HttpContext context, Exception? exception)
        {
        }
    }
}
