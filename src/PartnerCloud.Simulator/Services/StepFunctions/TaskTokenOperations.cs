using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.StatesLanguage;
using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.Simulator.Services.StepFunctions;

/// <summary>SendTaskSuccess, SendTaskFailure, SendTaskHeartbeat.</summary>
internal sealed class TaskTokenOperations(TaskTokens tokens)
{
    private const int LongestToken = 2048;

    public IEnumerable<StepFunctionsOperation> All =>
    [
        new("SendTaskSuccess", Succeed),
        new("SendTaskFailure", Fail),
        new("SendTaskHeartbeat", Beat),
    ];

    private JsonObject? Succeed(RequestFields request)
    {
        request.Allow("taskToken", "output");
        return Answer(tokens.Succeed(request.RequiredText("taskToken", LongestToken), Output(request)));
    }

    private JsonObject? Fail(RequestFields request)
    {
        request.Allow("taskToken", "error", "cause");
        return Answer(tokens.Fail(request.RequiredText("taskToken", LongestToken), request.Text("error", 256), request.Text("cause", 32_768)));
    }

    private JsonObject? Beat(RequestFields request)
    {
        request.Allow("taskToken");
        return Answer(tokens.Heartbeat(request.RequiredText("taskToken", LongestToken)));
    }

    private static JsonNode? Output(RequestFields request)
    {
        var text = request.RequiredText("output");
        if (Json.IsTooLarge(text))
            throw StepFunctionsErrors.Validation("output", $"Member must have length less than or equal to {Json.MaximumBytes}");
        try
        {
            return Json.Parse(text);
        }
        catch (JsonException error)
        {
            throw new AwsErrorException("InvalidOutput", $"Invalid Output: '{error.Message}'");
        }
    }

    private static JsonObject? Answer(TokenVerdict outcome) => outcome switch
    {
        TokenVerdict.Accepted => null,
        TokenVerdict.Ended => throw new AwsErrorException("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'"),
        TokenVerdict.Unknown => throw new AwsErrorException("TaskDoesNotExist", "Task does not exist: no task waits for this token."),
        _ => throw StepFunctionsErrors.InvalidToken(),
    };
}
