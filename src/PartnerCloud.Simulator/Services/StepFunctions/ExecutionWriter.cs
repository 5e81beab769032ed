using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Simulator.Services.StepFunctions;

/// <summary>Writes executions as JSON.</summary>
internal static class ExecutionWriter
{
    public static JsonObject Summary(Execution execution)
    {
        var state = execution.State;
        var answer = new JsonObject
        {
            ["executionArn"] = execution.Arn,
            ["stateMachineArn"] = execution.StateMachine.Arn,
            ["name"] = execution.Name,
            ["status"] = StatusNames.Of(state.Status),
            ["startDate"] = Epoch.Of(execution.StartDate),
            ["redriveCount"] = state.RedriveCount,
        };
        if (execution.Child is { } child)
        {
            answer["mapRunArn"] = child.MapRun.Arn;
            answer["itemCount"] = child.ItemCount;
        }

        if (state.StopDate is { } stopped)
            answer["stopDate"] = Epoch.Of(stopped);
        if (state.RedriveDate is { } redriven)
            answer["redriveDate"] = Epoch.Of(redriven);
        return answer;
    }

    public static JsonObject Description(Execution execution, string? redriveObstacle, bool withData)
    {
        var state = execution.State;
        var answer = Summary(execution);
        answer.Remove("itemCount");
        AddData(answer, "input", execution.Input, withData);
        AddData(answer, "output", state.Output, withData);
        if (state.Error is not null)
            answer["error"] = state.Error;
        if (state.Cause is not null)
            answer["cause"] = state.Cause;
        answer["redriveStatus"] = redriveObstacle is not null ? "NOT_REDRIVABLE" : execution.Child is null ? "REDRIVABLE" : "REDRIVABLE_BY_MAP_RUN";
        if (redriveObstacle is not null)
            answer["redriveStatusReason"] = redriveObstacle;
        return answer;
    }

    private static void AddData(JsonObject answer, string member, string? data, bool withData)
    {
        if (data is null || !withData)
            return;
        answer[member] = data;
        answer[member + "Details"] = new JsonObject { ["included"] = true };
    }
}
