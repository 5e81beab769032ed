using System.Globalization;
using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.History;

namespace PartnerCloud.Simulator.Services.StepFunctions;

/// <summary>GetExecutionHistory.</summary>
internal sealed class HistoryOperations(ExecutionStore executions)
{
    private static readonly string[] Data = ["input", "output", "assignedVariables"];

    public IEnumerable<StepFunctionsOperation> All => [new("GetExecutionHistory", Get)];

    private JsonObject Get(RequestFields request)
    {
        request.Allow("executionArn", "maxResults", "reverseOrder", "nextToken", "includeExecutionData");
        var events = executions.Get(request.Arn("executionArn", "execution")).Events;
        var withData = request.Flag("includeExecutionData", true);
        var ordered = request.Flag("reverseOrder", false) ? events.Reverse() : events;
        return StepFunctionsPage.Of(request, "events", ordered, item => item.Id.ToString(CultureInfo.InvariantCulture), item => Write(item, withData));
    }

    private static JsonObject Write(HistoryEvent item, bool withData)
    {
        var answer = new JsonObject
        {
            ["timestamp"] = Epoch.Of(item.Timestamp),
            ["type"] = item.Type,
            ["id"] = item.Id,
            ["previousEventId"] = item.PreviousEventId,
        };
        if (item.DetailsName is null)
            return answer;
        var details = item.Details!.DeepClone().AsObject();
        foreach (var member in withData ? [] : Data)
            details.Remove(member);
        answer[item.DetailsName] = details;
        return answer;
    }
}
