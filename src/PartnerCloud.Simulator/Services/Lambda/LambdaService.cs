using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.Simulator.Services.Lambda;

/// <summary>AWS Lambda: Invoke, ListFunctions and the policies of functions, for the management account's functions, in the REST-JSON protocol.</summary>
/// <param name="cloud">The cloud. Its management account and region hold the functions.</param>
/// <param name="functions">The invoker that runs the functions.</param>
/// <param name="functionNames">The functions that ListFunctions returns.</param>
public sealed class LambdaService(SimulatedCloud cloud, IFunctionInvoker functions, IReadOnlyList<string> functionNames) : IAwsService, IPermissioned
{
    /// <inheritdoc/>
    public string SigningName => "lambda";

    /// <inheritdoc/>
    public string? PathPrefix => "/2015-03-31/functions";

    IEnumerable<string> IPermissioned.Operations => ["Invoke", "ListFunctions", "AddPermission", "GetPolicy", "RemovePermission"];

    ActionTable IPermissioned.Permissions => LambdaAuthorization.Permissions;

    /// <inheritdoc/>
    public string? OperationOf(string method, string path, IReadOnlyDictionary<string, string> query, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body) =>
        LambdaRoutes.OperationOf(method, path);

    /// <inheritdoc/>
    public async Task<WireResponse> AnswerAsync(WireRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return request.Operation switch
            {
                "Invoke" => await InvokeAsync(request, cancellationToken),
                "ListFunctions" => List(request.Caller),
                "AddPermission" => Written(201, cloud.Atomically(() => FunctionPolicyOperations.Add(cloud, request, Existing(request)))),
                "GetPolicy" => Written(200, cloud.Atomically(() => FunctionPolicyOperations.Get(cloud, request, Existing(request)))),
                "RemovePermission" => Removed(request),
                var other => throw new AwsErrorException("UnknownOperationException", $"The simulated lambda service does not implement {other}.", 404),
            };
        }
        catch (AwsErrorException error)
        {
            return Error(error, request.RequestId);
        }
    }

    /// <inheritdoc/>
    public WireResponse Error(AwsErrorException error, string requestId)
    {
        var body = new JsonObject { ["Type"] = error.StatusCode < 500 ? "User" : "Service", ["Message"] = error.Message, ["message"] = error.Message };
        return new(error.StatusCode, "application/json", JsonSerializer.SerializeToUtf8Bytes(body))
        {
            ErrorCode = error.Code,
            Headers = new Dictionary<string, string> { ["x-amzn-ErrorType"] = error.Code },
        };
    }

    private string Existing(WireRequest request) => LambdaRoutes.FunctionOf(request.Path) is var name && IsHome(request.Caller) && functionNames.Contains(name)
        ? Arn(name, request.Caller)
        : throw NotFound(name, request.Caller);

    private WireResponse Removed(WireRequest request) => cloud.Atomically(() =>
    {
        FunctionPolicyOperations.Remove(cloud, request, Existing(request));
        return new WireResponse(204, null, ReadOnlyMemory<byte>.Empty);
    });

    private static WireResponse Written(int status, JsonObject body) => new(status, "application/json", JsonSerializer.SerializeToUtf8Bytes(body));

    private async Task<WireResponse> InvokeAsync(WireRequest request, CancellationToken cancellationToken)
    {
        var name = LambdaRoutes.FunctionOf(request.Path);
        var payload = Payload(request.Body);
        if (!IsHome(request.Caller))
            throw NotFound(name, request.Caller);
        switch (request.Headers.GetValueOrDefault("X-Amz-Invocation-Type") ?? "RequestResponse")
        {
            case "RequestResponse":
                return Answered(await RunAsync(name, payload, request.Caller, cancellationToken));
            case "DryRun":
                return new(204, null, ReadOnlyMemory<byte>.Empty);
            case var other:
                throw new AwsErrorException("InvalidParameterValueException", $"The simulated lambda service does not implement the invocation type {other}.");
        }
    }

    private async Task<FunctionAnswer> RunAsync(string name, string payload, Caller caller, CancellationToken cancellationToken)
    {
        try
        {
            return await functions.InvokeAsync(name, payload, cancellationToken);
        }
        catch (FunctionNotFoundException)
        {
            throw NotFound(name, caller);
        }
        catch (FunctionThrottledException error)
        {
            throw new AwsErrorException("TooManyRequestsException", error.Message, 429);
        }
    }

    private static WireResponse Answered(FunctionAnswer answer)
    {
        var headers = new Dictionary<string, string> { ["X-Amz-Executed-Version"] = "$LATEST" };
        if (answer.FunctionError is { } error)
            headers["X-Amz-Function-Error"] = error;
        return new(200, "application/json", Encoding.UTF8.GetBytes(answer.Payload)) { Headers = headers };
    }

    private WireResponse List(Caller caller)
    {
        var found = IsHome(caller) ? functionNames : [];
        var body = new JsonObject
        {
            ["Functions"] = new JsonArray([.. found.Select(name => new JsonObject
            {
                ["FunctionName"] = name,
                ["FunctionArn"] = Arn(name, caller),
                ["Runtime"] = "dotnet10",
                ["PackageType"] = "Zip",
                ["Version"] = "$LATEST",
                ["Environment"] = new JsonObject { ["Variables"] = new JsonObject { ["ANNOTATIONS_HANDLER"] = name } },
            })]),
        };
        return new(200, "application/json", JsonSerializer.SerializeToUtf8Bytes(body));
    }

    private bool IsHome(Caller caller) => caller.AccountId == cloud.Options.ManagementAccountId && caller.Region == cloud.Options.Region;

    private static string Arn(string name, Caller caller) => $"arn:aws:lambda:{caller.Region}:{caller.AccountId}:function:{name}";

    private static AwsErrorException NotFound(string name, Caller caller) => new("ResourceNotFoundException", $"Function not found: {Arn(name, caller)}", 404);

    private static string Payload(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty)
            return "{}";
        try
        {
            using var json = JsonDocument.Parse(body);
            return Encoding.UTF8.GetString(body.Span);
        }
        catch (JsonException)
        {
            throw new AwsErrorException("InvalidRequestContentException", "Could not parse request body into json.");
        }
    }
}
