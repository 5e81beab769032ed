using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.History;

namespace PartnerCloud.StatesLanguage.Attempts;

/// <summary>Writes TaskScheduled, TaskStarted and the other events. They name the resource in two parts, such as <c>lambda</c> and <c>invoke</c>.</summary>
internal sealed class IntegrationJournal(Visit visit, string resourceType, string resource) : TaskJournal
{
    public override void Scheduled(JsonNode? parameters, TimeSpan? timeout, TimeSpan? heartbeat)
    {
        var details = Details();
        details["region"] = visit.Execution.StateMachine.Region;
        details["parameters"] = Json.Text(parameters);
        EventDetails.AddSeconds(details, "timeoutInSeconds", timeout);
        EventDetails.AddSeconds(details, "heartbeatInSeconds", heartbeat);
        visit.Append("TaskScheduled", "taskScheduledEventDetails", details);
    }

    public override void Started() => visit.Append("TaskStarted", "taskStartedEventDetails", Details());

    public override void Submitted(JsonNode? output) =>
        visit.Append("TaskSubmitted", "taskSubmittedEventDetails", EventDetails.AddData(Details(), "output", output));

    public override void Succeeded(JsonNode? output) =>
        visit.Append("TaskSucceeded", "taskSucceededEventDetails", EventDetails.AddData(Details(), "output", output));

    public override void Failed(string? error, string? cause) =>
        visit.Append("TaskFailed", "taskFailedEventDetails", EventDetails.AddError(Details(), error, cause));

    public override void TimedOut(string? error) =>
        visit.Append("TaskTimedOut", "taskTimedOutEventDetails", EventDetails.AddError(Details(), error, null));

    private JsonObject Details() => new() { ["resourceType"] = resourceType, ["resource"] = resource };
}
