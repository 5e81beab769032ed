using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.StatesLanguage;

namespace PartnerCloud.Simulator.Protocols;

/// <summary>The awsJson protocol: POST / with <c>X-Amz-Target: prefix.Operation</c>, and JSON in requests and answers.</summary>
/// <param name="signingName">The service's name in the credential scope.</param>
/// <param name="targetPrefix">The prefix of the operation in <c>X-Amz-Target</c>.</param>
/// <param name="jsonVersion">The protocol's version, <c>1.0</c> or <c>1.1</c>.</param>
public abstract class JsonService(string signingName, string targetPrefix, string jsonVersion) : IAwsService, IPermissioned
{
    private readonly Dictionary<string, Func<JsonObject, WireRequest, CancellationToken, Task<JsonObject?>>> operations = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string SigningName => signingName;

    /// <inheritdoc/>
    public virtual string? LagsBehind => SigningName;

    IEnumerable<string> IPermissioned.Operations => operations.Keys;

    ActionTable? IPermissioned.Permissions => Permissions;

    /// <summary>The permissions that the operations require.</summary>
    internal virtual ActionTable? Permissions => null;

    /// <summary>The prefix of the operation in <c>X-Amz-Target</c>.</summary>
    public string TargetPrefix => targetPrefix;

    /// <inheritdoc/>
    public string? OperationOf(string method, string path, IReadOnlyDictionary<string, string> query, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body) =>
        headers.TryGetValue("X-Amz-Target", out var target) && target.StartsWith(targetPrefix + ".", StringComparison.Ordinal)
            ? target[(targetPrefix.Length + 1)..]
            : null;

    /// <inheritdoc/>
    public async Task<WireResponse> AnswerAsync(WireRequest request, CancellationToken cancellationToken)
    {
        try
        {
            if (!operations.TryGetValue(request.Operation, out var handler))
            {
                throw new AwsErrorException("UnknownOperationException", $"The simulated {SigningName} service does not implement {request.Operation}.");
            }

            return Write(200, await handler(Parse(request.Body), request, cancellationToken) ?? []);
        }
        catch (AwsErrorException error)
        {
            return Error(error, request.RequestId);
        }
    }

    /// <inheritdoc/>
    public virtual WireResponse Error(AwsErrorException error, string requestId)
    {
        var body = new JsonObject { ["__type"] = error.Code, ["message"] = error.Message };
        foreach (var (name, value) in error.Members)
        {
            body[name] = value.DeepClone();
        }

        return Write(error.StatusCode, body) with { ErrorCode = error.Code, Headers = new Dictionary<string, string> { ["x-amzn-ErrorType"] = error.Code } };
    }

    /// <summary>Registers a synchronous operation.</summary>
    protected void On(string operation, Func<JsonObject, Caller, JsonObject?> handler) =>
        On(operation, (JsonObject input, WireRequest request) => handler(input, request.Caller));

    /// <summary>Registers a synchronous operation that needs more of the call than its caller.</summary>
    protected void On(string operation, Func<JsonObject, WireRequest, JsonObject?> handler) =>
        operations.Add(operation, (input, request, _) => Task.FromResult(Perform(() => handler(input, request))));

    /// <summary>Registers an asynchronous operation.</summary>
    protected void OnAsync(string operation, Func<JsonObject, Caller, CancellationToken, Task<JsonObject?>> handler) =>
        operations.Add(operation, (input, request, cancellationToken) => handler(input, request.Caller, cancellationToken));

    /// <summary>Runs the handler of a synchronous operation. A service with shared state takes its lock here.</summary>
    protected virtual T Perform<T>(Func<T> handler) => handler();

    private static JsonObject Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return body.IsEmpty ? [] : WholeJson.Parse(body.Span) as JsonObject ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new AwsErrorException("SerializationException", "The body is not a JSON object.");
        }
    }

    private WireResponse Write(int status, JsonObject body) =>
        new(status, $"application/x-amz-json-{jsonVersion}", JsonSerializer.SerializeToUtf8Bytes(body));
}
