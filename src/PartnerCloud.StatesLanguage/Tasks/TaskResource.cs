using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>The Resource of a Task: an integration, or a function's ARN.</summary>
/// <param name="Arn">The resource as written.</param>
/// <param name="Integration">The integration; null for a function.</param>
/// <param name="WaitsForToken">Whether SendTaskSuccess or SendTaskFailure ends the task.</param>
internal sealed record TaskResource(string Arn, ITaskIntegration? Integration, bool WaitsForToken)
{
    public string ErrorPrefix => Integration?.ErrorPrefix ?? "Lambda";

    public Task<JsonNode?> RunAsync(IFunctionInvoker functions, JsonNode? parameters, string executionArn, string machineArn, CancellationToken cancellationToken)
    {
        if (Integration is null)
            return LambdaInvoke.InvokeAsync(functions, Arn, Json.Text(parameters), cancellationToken);
        return parameters is JsonObject fields
            ? Integration.RunAsync(new TaskCall(fields, executionArn, machineArn), cancellationToken)
            : throw StateFailureException.Runtime($"The parameters of {Arn} must be an object, but are {parameters?.GetValueKind() ?? JsonValueKind.Null}.");
    }
}
