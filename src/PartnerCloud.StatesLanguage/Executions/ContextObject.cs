using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>Builds the context object, <c>$$</c>.</summary>
internal static class ContextObject
{
    public static JsonObject Create(Visit visit, MapItem? item)
    {
        var context = new JsonObject { ["Execution"] = Execution(visit), ["State"] = State(visit), ["StateMachine"] = StateMachine(visit) };
        if (visit.TaskToken is not null)
            context["Task"] = new JsonObject { ["Token"] = visit.TaskToken };
        if ((item ?? visit.Branch.InnermostItem) is { } current)
            context["Map"] = new JsonObject { ["Item"] = new JsonObject { ["Index"] = current.Index, ["Value"] = Json.Copy(current.Value) } };
        return context;
    }

    private static JsonObject Execution(Visit visit)
    {
        var execution = visit.Execution;
        var context = new JsonObject
        {
            ["Id"] = execution.Arn,
            ["Input"] = Json.Parse(execution.Input),
            ["Name"] = execution.Name,
            ["RoleArn"] = execution.StateMachine.RoleArn,
            ["StartTime"] = Timestamps.Text(execution.StartDate),
            ["RedriveCount"] = execution.State.RedriveCount,
        };
        if (execution.State.RedriveDate is { } redriven)
            context["RedriveTime"] = Timestamps.Text(redriven);
        return context;
    }

    private static JsonObject State(Visit visit)
    {
        var context = new JsonObject { ["EnteredTime"] = Timestamps.Text(visit.Branch.Entered?.Time ?? visit.Now), ["Name"] = visit.Branch.State.Name };
        if (visit.Branch.State.CountsRetries)
            context["RetryCount"] = visit.RetryCount;
        return context;
    }

    private static JsonObject StateMachine(Visit visit) => new()
    {
        ["Id"] = visit.Execution.StateMachine.Arn,
        ["Name"] = visit.Execution.StateMachine.Name,
    };
}
