using System.Collections.Concurrent;
using Amazon.Runtime;
using Microsoft.AspNetCore.Http;

namespace PartnerCloud.AwsPackages.Tests.Sdk;

/// <summary>A service that keeps every request and returns the given responses in order.</summary>
internal sealed class RecordingService : IAsyncDisposable
{
    private readonly ConcurrentQueue<(int Status, string Body, string? RequestId, string? ErrorType)> _answers = new();
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();
    private LoopbackServer? _server;

    public IReadOnlyList<RecordedRequest> Requests => [.. _requests];

    public RecordedRequest Request => Assert.Single(_requests);

    public Uri Address => _server!.Address;

    public static AWSCredentials Credentials { get; } = new SessionAWSCredentials("AKIDEXAMPLE", "not-a-secret", "token-of-a-session");

    public static async Task<RecordingService> StartAsync()
    {
        var service = new RecordingService();
        service._server = await LoopbackServer.StartAsync(service.AnswerAsync);
        return service;
    }

    public RecordingService Answer(int status, string body, string? requestId = "id-of-the-request", string? errorType = null)
    {
        _answers.Enqueue((status, body, requestId, errorType));
        return this;
    }

    /// <summary>A client configuration with this service's address, as from <c>AWS_ENDPOINT_URL</c>.</summary>
    public TConfig Configure<TConfig>()
        where TConfig : ClientConfig, new() => new() { ServiceURL = Address.ToString(), AuthenticationRegion = "eu-west-1" };

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var headers = http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        _requests.Enqueue(new RecordedRequest(http.Request.Method, http.Request.Path, headers, await reader.ReadToEndAsync()) { Query = http.Request.QueryString.Value ?? "" });
        var (status, body, requestId, errorType) = _answers.TryDequeue(out var next) ? next : (500, "no answer was given", null, null);
        http.Response.StatusCode = status;
        if (requestId is not null)
        {
            http.Response.Headers["x-amzn-RequestId"] = requestId;
        }
        if (errorType is not null)
        {
            http.Response.Headers["x-amzn-ErrorType"] = errorType;
        }
        await http.Response.WriteAsync(body);
    }
}
