using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.StatesLanguage;

namespace PartnerCloud.Simulator.Protocols;

/// <summary>The REST-JSON protocol: an operation has a method and a path. Its members are in the body, or in the query of a GET.</summary>
/// <param name="signingName">The service's name in the credential scope.</param>
public abstract class RestJsonService(string signingName) : IAwsService, IPermissioned
{
    private readonly Dictionary<(string Method, string Path), string> routes = [];
    private readonly Dictionary<string, Func<JsonObject, Caller, JsonObject?>> operations = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string SigningName => signingName;

    /// <inheritdoc/>
    public virtual string? LagsBehind => SigningName;

    IEnumerable<string> IPermissioned.Operations => operations.Keys;

    ActionTable? IPermissioned.Permissions => Permissions;

    /// <summary>The permissions that the operations require.</summary>
    internal virtual ActionTable? Permissions => null;

    /// <inheritdoc/>
    public string? OperationOf(string method, string path, IReadOnlyDictionary<string, string> query, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body) =>
        routes.GetValueOrDefault((method, path)) ?? $"{method} {path}";

    /// <inheritdoc/>
    public Task<WireResponse> AnswerAsync(WireRequest request, CancellationToken cancellationToken)
    {
        try
        {
            if (!operations.TryGetValue(request.Operation, out var handler))
                throw new AwsErrorException("UnknownOperationException", $"The simulated {SigningName} service does not implement {request.Operation}.", 404);
            var input = Input(request);
            return Task.FromResult(Write(200, Perform(() => handler(input, request.Caller)) ?? []));
        }
        catch (AwsErrorException error)
        {
            return Task.FromResult(Error(error, request.RequestId));
        }
    }

    /// <inheritdoc/>
    public WireResponse Error(AwsErrorException error, string requestId) =>
        Write(error.StatusCode, new JsonObject { ["message"] = error.Message }) with
        {
            ErrorCode = error.Code,
            Headers = new Dictionary<string, string> { ["x-amzn-ErrorType"] = error.Code },
        };

    /// <summary>Registers an operation.</summary>
    protected void On(string operation, string method, string path, Func<JsonObject, Caller, JsonObject?> handler)
    {
        routes.Add((method, path), operation);
        operations.Add(operation, handler);
    }

    /// <summary>Runs the handler of an operation. A service with shared state takes its lock here.</summary>
    protected virtual T Perform<T>(Func<T> handler) => handler();

    private static JsonObject Input(WireRequest request)
    {
        if (request.Method == "GET")
            return new JsonObject(request.Query.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)field.Value)));
        try
        {
            return request.Body.IsEmpty ? [] : WholeJson.Parse(request.Body.Span) as JsonObject ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new AwsErrorException("SerializationException", "The body is not a JSON object.");
        }
    }

    private static WireResponse Write(int status, JsonObject body) => new(status, "application/json", JsonSerializer.SerializeToUtf8Bytes(body));
}
