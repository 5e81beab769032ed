using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.StatesLanguage.MapRuns;

/// <summary>Writes the results of children as JSON. Of a child without an output, it writes the whole description in each form.</summary>
internal static class ChildResults
{
    public static JsonArray Of(IReadOnlyList<MapRunChild> children, ResultForm form, IMapRunExecutions executions) => [.. children.SelectMany(child => One(child, form, executions))];

    private static IEnumerable<JsonNode?> One(MapRunChild child, ResultForm form, IMapRunExecutions executions)
    {
        if (form == ResultForm.Whole || child.Execution?.State.Output is not { } output)
            return [child.Execution is { } execution ? Description(execution, executions.RedriveObstacle(execution)) : Pending(child)];
        return Json.Parse(output) is JsonArray list && form == ResultForm.Flat ? [.. list.Select(Json.Copy)] : [Json.Parse(output)];
    }

    private static JsonObject Pending(MapRunChild child) => new()
    {
        ["Input"] = Json.Text(child.Input),
        ["InputDetails"] = Included(),
        ["Status"] = "PENDING",
    };

    private static JsonObject Description(Execution execution, string? obstacle)
    {
        var state = execution.State;
        var description = new JsonObject
        {
            ["ExecutionArn"] = execution.Arn,
            ["Input"] = execution.Input,
            ["InputDetails"] = Included(),
            ["Name"] = execution.Name,
            ["RedriveCount"] = state.RedriveCount,
            ["RedriveStatus"] = obstacle is null ? "REDRIVABLE_BY_MAP_RUN" : "NOT_REDRIVABLE",
            ["StartDate"] = Timestamps.Text(execution.StartDate),
            ["StateMachineArn"] = execution.StateMachine.Arn,
            ["Status"] = StatusNames.Of(state.Status),
        };
        Add("Output", state.Output);
        Add("OutputDetails", state.Output is null ? null : Included());
        Add("Error", state.Error);
        Add("Cause", state.Cause);
        Add("RedriveStatusReason", obstacle);
        Add("StopDate", state.StopDate is { } stopped ? Timestamps.Text(stopped) : null);
        return description;

        void Add(string field, JsonNode? value)
        {
            if (value is not null)
                description[field] = value;
        }
    }

    private static JsonObject Included() => new() { ["Included"] = true };
}
