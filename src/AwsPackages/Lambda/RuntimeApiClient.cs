using System.Globalization;
using System.Text;

namespace PartnerCloud.AwsPackages.Lambda;

/// <summary>The Lambda Runtime API, version 2018-06-01.</summary>
internal sealed class RuntimeApiClient(string address, TimeProvider time) : IDisposable
{
    private const string ErrorTypeHeader = "Lambda-Runtime-Function-Error-Type";

    // The next invocation may be hours away.
    private readonly HttpClient _http = new() { BaseAddress = new Uri($"http://{address}/2018-06-01/runtime/"), Timeout = Timeout.InfiniteTimeSpan };

    /// <exception cref="InvalidOperationException">This process does not run in Lambda.</exception>
    public static RuntimeApiClient FromEnvironment() => new(
        Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API") is { Length: > 0 } address
            ? address
            : throw new InvalidOperationException("AWS_LAMBDA_RUNTIME_API is not set. This program is a Lambda function and runs only in Lambda."),
        TimeProvider.System);

    public async Task<Invocation> NextAsync(CancellationToken cancellationToken)
    {
        using var answer = await _http.GetAsync("invocation/next", cancellationToken);
        answer.EnsureSuccessStatusCode();
        Environment.SetEnvironmentVariable("_X_AMZN_TRACE_ID", Header(answer, "Lambda-Runtime-Trace-Id"));
        var deadline = long.TryParse(Header(answer, "Lambda-Runtime-Deadline-Ms"), CultureInfo.InvariantCulture, out var milliseconds) ? milliseconds : 0;
        var context = new InvocationContext(
            Header(answer, "Lambda-Runtime-Aws-Request-Id"),
            Header(answer, "Lambda-Runtime-Invoked-Function-Arn"),
            DateTimeOffset.FromUnixTimeMilliseconds(deadline),
            time);
        return new Invocation(new MemoryStream(await answer.Content.ReadAsByteArrayAsync(cancellationToken)), context);
    }

    public async Task RespondAsync(string requestId, Stream output)
    {
        using var content = new StreamContent(output);
        content.Headers.ContentType = new("application/json");
        using var answer = await _http.PostAsync($"invocation/{requestId}/response", content);
        answer.EnsureSuccessStatusCode();
    }

    public async Task ReportErrorAsync(string requestId, ErrorReport error)
    {
        using var content = new StringContent(ErrorReportWriter.Write(error), Encoding.UTF8);
        content.Headers.ContentType = new("application/vnd.aws.lambda.error+json");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"invocation/{requestId}/error") { Content = content };
        request.Headers.Add(ErrorTypeHeader, error.ErrorType);
        using var answer = await _http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose() => _http.Dispose();

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? values.First() : null;
}
