using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Simulator.Services.StepFunctions;

/// <summary>Writes Map Runs as JSON.</summary>
internal static class MapRunWriter
{
    public static JsonObject Summary(MapRun run)
    {
        var answer = new JsonObject
        {
            ["executionArn"] = run.Parent.Arn,
            ["mapRunArn"] = run.Arn,
            ["stateMachineArn"] = run.StateMachineArn,
            ["startDate"] = Epoch.Of(run.StartDate),
        };
        if (run.StopDate is { } stopped)
            answer["stopDate"] = Epoch.Of(stopped);
        return answer;
    }

    public static JsonObject Description(MapRun run)
    {
        var answer = Summary(run);
        answer.Remove("stateMachineArn");
        answer["status"] = run.Status.ToString().ToUpperInvariant();
        answer["maxConcurrency"] = run.Limits.MaxConcurrency;
        answer["toleratedFailurePercentage"] = run.Limits.ToleratedFailurePercentage ?? 0;
        answer["toleratedFailureCount"] = run.Limits.ToleratedFailureCount ?? 0;
        answer["itemCounts"] = Counts(run.ItemCounts);
        answer["executionCounts"] = Counts(run.ExecutionCounts);
        answer["redriveCount"] = run.RedriveCount;
        if (run.RedriveDate is { } redriven)
            answer["redriveDate"] = Epoch.Of(redriven);
        return answer;
    }

    private static JsonObject Counts(MapRunCounts counts) => new()
    {
        ["pending"] = counts.Pending,
        ["running"] = counts.Running,
        ["succeeded"] = counts.Succeeded,
        ["failed"] = counts.Failed,
        ["timedOut"] = counts.TimedOut,
        ["aborted"] = counts.Aborted,
        ["total"] = counts.Total,
        ["resultsWritten"] = counts.ResultsWritten,
        ["failuresNotRedrivable"] = counts.FailuresNotRedrivable,
        ["pendingRedrive"] = counts.PendingRedrive,
    };
}
