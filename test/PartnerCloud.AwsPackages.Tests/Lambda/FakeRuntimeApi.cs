using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace PartnerCloud.AwsPackages.Tests.Lambda;

/// <summary>A Lambda Runtime API that serves the queued events and keeps the responses.</summary>
internal sealed class FakeRuntimeApi : IAsyncDisposable
{
    private readonly Channel<string> _events = Channel.CreateUnbounded<string>();
    private readonly Channel<RuntimeApiPost> _posts = Channel.CreateUnbounded<RuntimeApiPost>();
    private readonly CancellationTokenSource _stopping = new();
    private LoopbackServer? _server;
    private int _requests;

    public string Address => _server!.Address.Authority;

    public string FunctionArn => "arn:aws:lambda:us-east-1:589942003651:function:Sample";

    public static async Task<FakeRuntimeApi> StartAsync()
    {
        var api = new FakeRuntimeApi();
        api._server = await LoopbackServer.StartAsync(api.AnswerAsync);
        return api;
    }

    public void Enqueue(params string[] events)
    {
        foreach (var e in events)
        {
            _events.Writer.TryWrite(e);
        }
    }

    /// <summary>Whether nothing was posted that nobody has read.</summary>
    public bool IsSilent => _posts.Reader.Count == 0;

    public async Task<RuntimeApiPost> NextPostAsync() => await _posts.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _server!.DisposeAsync();
        _stopping.Dispose();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var path = http.Request.Path.Value!.Replace("/2018-06-01/runtime/", "", StringComparison.Ordinal);
        if (path == "invocation/next")
        {
            await HandOutAsync(http);
            return;
        }
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        await _posts.Writer.WriteAsync(new RuntimeApiPost(path, http.Request.Headers["Lambda-Runtime-Function-Error-Type"], http.Request.ContentType, body));
        http.Response.StatusCode = 202;
    }

    private async Task HandOutAsync(HttpContext http)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token, http.RequestAborted);
        var payload = await _events.Reader.ReadAsync(either.Token);
        var number = Interlocked.Increment(ref _requests);
        http.Response.Headers["Lambda-Runtime-Aws-Request-Id"] = $"request-{number}";
        http.Response.Headers["Lambda-Runtime-Trace-Id"] = $"Root=1-{number}";
        http.Response.Headers["Lambda-Runtime-Invoked-Function-Arn"] = FunctionArn;
        http.Response.Headers["Lambda-Runtime-Deadline-Ms"] = $"{DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeMilliseconds()}";
        await http.Response.WriteAsync(payload, either.Token);
    }
}
