using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.History;

namespace PartnerCloud.StatesLanguage.Attempts;

/// <summary>Writes LambdaFunctionScheduled, LambdaFunctionStarted and the other events, for tasks whose resource is a function's ARN.</summary>
internal sealed class FunctionJournal(Visit visit, string arn) : TaskJournal
{
    public override void Scheduled(JsonNode? parameters, TimeSpan? timeout, TimeSpan? heartbeat)
    {
        var details = EventDetails.AddData(new JsonObject { ["resource"] = arn }, "input", parameters);
        EventDetails.AddSeconds(details, "timeoutInSeconds", timeout);
        visit.Append("LambdaFunctionScheduled", "lambdaFunctionScheduledEventDetails", details);
    }

    public override void Started() => visit.Append("LambdaFunctionStarted");

    public override void Submitted(JsonNode? output) =>
        throw new InvalidOperationException("A task whose resource is a function's ARN has no task token.");

    public override void Succeeded(JsonNode? output) =>
        visit.Append("LambdaFunctionSucceeded", "lambdaFunctionSucceededEventDetails", EventDetails.AddData([], "output", output));

    public override void Failed(string? error, string? cause) =>
        visit.Append("LambdaFunctionFailed", "lambdaFunctionFailedEventDetails", EventDetails.AddError([], error, cause));

    public override void TimedOut(string? error) =>
        visit.Append("LambdaFunctionTimedOut", "lambdaFunctionTimedOutEventDetails", EventDetails.AddError([], error, null));
}
