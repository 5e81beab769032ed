using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace PartnerCloud.Workflow.Tests.Serve.Clients;

/// <summary>An endpoint that knows one execution, which has ended in a given way. So clients meet causes that AWS writes and the simulation cannot cause.</summary>
internal sealed class EndedExecution : IAsyncDisposable
{
    private const string Session = """
        <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials><AccessKeyId>ASIAEXAMPLE</AccessKeyId>
        <SecretAccessKey>x</SecretAccessKey><SessionToken>x</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>
        """;

    private readonly HttpListener listener = new();
    private readonly Task serving;

    /// <summary>Starts to answer.</summary>
    /// <param name="status">How the execution ended, such as FAILED.</param>
    /// <param name="error">Its error; null for none.</param>
    /// <param name="cause">Its cause; null for none.</param>
    public EndedExecution(string status, string? error, string? cause)
    {
        Endpoint = $"http://127.0.0.1:{FreePort()}";
        listener.Prefixes.Add(Endpoint + "/");
        listener.Start();
        var ended = new JsonObject { ["executionArn"] = "arn:aws:states:us-east-1:589942003651:execution:onboard-account:x", ["status"] = status, ["startDate"] = 1 };
        if (error is not null) ended["error"] = error;
        if (cause is not null) ended["cause"] = cause;
        serving = ServeAsync(ended.ToJsonString());
    }

    /// <summary>The address.</summary>
    public string Endpoint { get; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        listener.Close();
        await serving;
    }

    private async Task ServeAsync(string ended)
    {
        while (true)
        {
            try
            {
                var context = await listener.GetContextAsync();
                var isStates = context.Request.Headers["X-Amz-Target"] is not null;
                context.Response.ContentType = isStates ? "application/x-amz-json-1.0" : "text/xml";
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(isStates ? ended : Session));
                context.Response.Close();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
