using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace PartnerCloud.Lambda.Tests.Functions;

/// <summary>Receives responses for CloudFormation: an HTTP server on the loopback interface that answers with the test's statuses.</summary>
internal sealed class ResponseInbox : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly Queue<int> statuses;

    private ResponseInbox(int[] statuses)
    {
        this.statuses = new(statuses);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        server = builder.Build();
        server.Run(ReceiveAsync);
    }

    /// <summary>Path and query as CloudFormation signs them. If one character differs, S3 refuses the response.</summary>
    public const string Target = "/arn%3Aaws%3Acloudformation%3Aus-east-1%3A589942003651%3Astack/PartnerCloud/0%7CGuardrails%7Creq-1?X-Amz-Credential=ASIAEXAMPLE%2F20261129%2Fus-east-1&X-Amz-Signature=0123456789abcdef";

    /// <summary>A pre-signed URL, which nobody else may learn.</summary>
    public Uri Address => new(new Uri(server.Urls.Single()), Target);

    /// <summary>The received requests: method, path and query, content type, body.</summary>
    public List<(string Method, string Target, string? ContentType, string Body)> Received { get; } = [];

    /// <summary>Opens an inbox that answers with these statuses in turn, and with 200 after them.</summary>
    public static async Task<ResponseInbox> OpenAsync(params int[] statuses)
    {
        var inbox = new ResponseInbox(statuses);
        await inbox.server.StartAsync(TestContext.Current.CancellationToken);
        return inbox;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task ReceiveAsync(HttpContext call)
    {
        using var reader = new StreamReader(call.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        lock (Received)
        {
            Received.Add((call.Request.Method, call.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget, call.Request.ContentType, body));
            call.Response.StatusCode = statuses.TryDequeue(out var status) ? status : (int)HttpStatusCode.OK;
        }
        if (call.Response.StatusCode == (int)HttpStatusCode.Redirect) call.Response.Headers.Location = "/elsewhere";
    }
}
