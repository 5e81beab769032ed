using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>The integration <c>lambda:invoke</c>, which invokes a function and waits for its answer.</summary>
/// <param name="functions">The invoker that runs the functions.</param>
public sealed class LambdaInvoke(IFunctionInvoker functions) : ITaskIntegration
{
    /// <inheritdoc/>
    public string Service => "lambda";

    /// <inheritdoc/>
    public string Action => "invoke";

    /// <inheritdoc/>
    public string ErrorPrefix => "Lambda";

    /// <inheritdoc/>
    public bool OffersTaskToken => true;

    /// <inheritdoc/>
    public IReadOnlyCollection<string> RequiredParameters { get; } = ["FunctionName"];

    /// <inheritdoc/>
    public IReadOnlyCollection<string> OptionalParameters { get; } = ["Payload"];

    /// <inheritdoc/>
    public async Task<JsonNode?> RunAsync(TaskCall call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (!Json.IsString(call.Parameters["FunctionName"]))
            throw new TaskFailedException("Lambda.InvalidParameterValueException", "FunctionName must be a string.");
        var payload = call.Parameters.TryGetPropertyValue("Payload", out var value) ? value : new JsonObject();
        var result = await InvokeAsync(functions, call.Parameters["FunctionName"]!.GetValue<string>(), Json.Text(payload), cancellationToken);
        return new JsonObject
        {
            ["ExecutedVersion"] = "$LATEST",
            ["Payload"] = result,
            ["SdkHttpMetadata"] = new JsonObject { ["HttpStatusCode"] = 200 },
            ["StatusCode"] = 200,
        };
    }

    /// <summary>Invokes a function by name or ARN. A function's error becomes the task's error, with errorType as name and the whole answer as cause.</summary>
    internal static async Task<JsonNode?> InvokeAsync(IFunctionInvoker functions, string nameOrArn, string payload, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await functions.InvokeAsync(NameOf(nameOrArn), payload, cancellationToken);
            return answer.FunctionError is null ? Json.Parse(answer.Payload) : throw FunctionFailed(answer);
        }
        catch (FunctionNotFoundException error)
        {
            throw new TaskFailedException("Lambda.ResourceNotFoundException", error.Message);
        }
        catch (FunctionThrottledException error)
        {
            throw new TaskFailedException("Lambda.TooManyRequestsException", $"{error.Message} (Service: Lambda, Status Code: 429)");
        }
        catch (JsonException)
        {
            throw new TaskFailedException("Lambda.AWSLambdaException", $"The answer of the function {NameOf(nameOrArn)} is not JSON.");
        }
    }

    /// <summary>The function's name, from a name or an ARN, with or without a version or alias.</summary>
    private static string NameOf(string nameOrArn)
    {
        var parts = nameOrArn.Split(':');
        return parts is ["arn", _, "lambda", _, _, "function", var name, ..] ? name : parts[0];
    }

    private static TaskFailedException FunctionFailed(FunctionAnswer answer)
    {
        var payload = Json.Parse(answer.Payload) as JsonObject;
        return new TaskFailedException(Json.IsString(payload?["errorType"]) ? payload!["errorType"]!.GetValue<string>() : "Lambda.Unknown", answer.Payload);
    }
}
