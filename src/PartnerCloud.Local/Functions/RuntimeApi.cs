using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.Local.Functions;

/// <summary>
/// The Lambda Runtime API of all processes, on one listener. Each process has its own path in <c>AWS_LAMBDA_RUNTIME_API</c>, such as <c>127.0.0.1:port/3</c>.
/// The .NET runtime clients put it before <c>/2018-06-01</c>. AWS's Lambda test tool relies on the same.
/// </summary>
internal sealed class RuntimeApi : IAsyncDisposable
{
    private const string Runtime = "/{environment}/2018-06-01/runtime";
    private const long PayloadLimit = 6 * 1024 * 1024;

    private readonly WebApplication server;
    private readonly ConcurrentDictionary<string, RuntimeSession> sessions = new();
    private string authority = "";
    private int lastId;

    private RuntimeApi(WebApplication server)
    {
        this.server = server;
        server.MapGet(Runtime + "/invocation/next", NextAsync);
        server.MapPost(Runtime + "/invocation/{id}/response", context => AnswerAsync(context, payload => new(payload)));
        server.MapPost(Runtime + "/invocation/{id}/error", context => AnswerAsync(context, FunctionErrors.Reported));
        server.MapPost(Runtime + "/init/error", InitErrorAsync);
    }

    public static async Task<RuntimeApi> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = PayloadLimit);
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var api = new RuntimeApi(builder.Build());
        await api.server.StartAsync(cancellationToken);
        api.authority = new Uri(api.server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Authority;
        return api;
    }

    /// <summary>Opens a path for a new process. It is closed when the session is disposed.</summary>
    /// <returns>The session, and the value of the process's <c>AWS_LAMBDA_RUNTIME_API</c>.</returns>
    public (RuntimeSession Session, string Address) Open()
    {
        var id = Interlocked.Increment(ref lastId).ToString(CultureInfo.InvariantCulture);
        var session = sessions[id] = new(() => sessions.TryRemove(id, out _));
        return (session, $"{authority}/{id}");
    }

    public async ValueTask DisposeAsync()
    {
        await server.StopAsync();
        await server.DisposeAsync();
    }

    private async Task NextAsync(HttpContext context)
    {
        var invocation = await SessionOf(context).NextAsync(context.RequestAborted);
        var headers = context.Response.Headers;
        headers["Lambda-Runtime-Aws-Request-Id"] = invocation.RequestId;
        headers["Lambda-Runtime-Deadline-Ms"] = invocation.Deadline.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        headers["Lambda-Runtime-Invoked-Function-Arn"] = invocation.FunctionArn;
        headers["Lambda-Runtime-Trace-Id"] = invocation.TraceId;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(invocation.Payload, context.RequestAborted);
    }

    private async Task AnswerAsync(HttpContext context, Func<string, FunctionAnswer> answer)
    {
        var payload = await BodyAsync(context);
        var known = SessionOf(context).Answer((string)context.Request.RouteValues["id"]!, answer(payload));
        await ConfirmAsync(context, known, "InvalidRequestID");
    }

    private async Task InitErrorAsync(HttpContext context)
    {
        var payload = await BodyAsync(context);
        await ConfirmAsync(context, SessionOf(context).FailInit(payload), "InvalidStateTransition");
    }

    private RuntimeSession SessionOf(HttpContext context) =>
        sessions.TryGetValue((string)context.Request.RouteValues["environment"]!, out var session)
            ? session
            : throw new BadHttpRequestException("No process has this path.", StatusCodes.Status404NotFound);

    private static async Task<string> BodyAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        return await reader.ReadToEndAsync(context.RequestAborted);
    }

    private static Task ConfirmAsync(HttpContext context, bool accepted, string errorType)
    {
        context.Response.StatusCode = accepted ? StatusCodes.Status202Accepted : StatusCodes.Status400BadRequest;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(accepted ? """{"status":"OK"}""" : $$"""{"errorType":"{{errorType}}","errorMessage":"Not expected in this state."}""");
    }
}
