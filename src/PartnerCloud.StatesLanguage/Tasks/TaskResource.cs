using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>The Resource of a Task: an integration, or a function's ARN.</summary>
/// <param name="Arn">The resource as written.</param>
/// <param name="Integration">The integration; null for a function.</param>
/// <param name="WaitsForToken">Whether SendTaskSuccess or SendTaskFailure ends the task.</param>
/// <param name="Invoke">The integration <c>lambda:invoke</c>, which knows whether a function may be invoked.</param>
internal sealed record TaskResource(string Arn, ITaskIntegration? Integration, bool WaitsForToken, ITaskIntegration? Invoke = null)
{
    public string ErrorPrefix => Integration?.ErrorPrefix ?? "Lambda";

    public Task<JsonNode?> RunAsync(IFunctionInvoker functions, JsonNode? parameters, Func<JsonObject, TaskCall> callWith, CancellationToken cancellationToken)
    {
        if (Integration is null)
        {
            Invoke?.Authorize(callWith(new JsonObject { ["FunctionName"] = Arn }));
            return LambdaInvoke.InvokeAsync(functions, Arn, Json.Text(parameters), cancellationToken);
        }

        if (parameters is JsonObject fields)
        {
            var call = callWith(fields);
            Integration.Authorize(call);
            return Integration.RunAsync(call, cancellationToken);
        }

        throw StateFailureException.Runtime($"The parameters of {Arn} must be an object, but are {parameters?.GetValueKind() ?? JsonValueKind.Null}.");
    }
}
