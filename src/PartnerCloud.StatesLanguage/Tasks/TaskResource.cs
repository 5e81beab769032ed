using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>The Resource of a Task: an integration, or a function's ARN.</summary>
/// <param name="Arn">The resource as written.</param>
/// <param name="Integration">The integration; null for a function.</param>
/// <param name="WaitsForToken">Whether SendTaskSuccess or SendTaskFailure ends the task.</param>
/// <param name="JobSuffix">The suffix of a resource that waits for a job, for example <c>.sync</c>; null for others.</param>
/// <param name="Invoke">The integration <c>lambda:invoke</c>, which knows whether a function may be invoked.</param>
internal sealed record TaskResource(string Arn, ITaskIntegration? Integration, bool WaitsForToken, string? JobSuffix = null, ITaskIntegration? Invoke = null)
{
    /// <summary>Whether something else than the call's answer ends the task.</summary>
    public bool Waits => WaitsForToken || JobSuffix is not null;

    /// <summary>The last part of an integration's resource, for example <c>startExecution.sync:2</c>.</summary>
    public string Action => Arn.Split(':', 7)[^1];

    public string ErrorPrefix => Integration?.ErrorPrefix ?? "Lambda";

    /// <summary>The job that a call started; null if the task waits for none.</summary>
    public IJob? JobOf(TaskCall call, JsonNode? submitted) =>
        JobSuffix is null ? null : ((IJobIntegration)Integration!).JobOf(call, submitted, JobSuffix);

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
