using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Local.Chaos;

/// <summary>An operator who confirms the requester's identity in every request.</summary>
internal sealed class SimulatedOperator(ScenarioStage stage)
{
    private const string Confirmation = """{"confirmedBy": "ops.kim", "protocolReference": "INC-4711"}""";
    private readonly HashSet<string> answered = [];

    /// <summary>Answers every open question.</summary>
    public async Task AnswerAsync(CancellationToken cancellationToken)
    {
        foreach (var question in stage.Cloud.EventsOn("default").Where(put => put.DetailType == "Identity Confirmation Requested"))
        {
            var token = (string)JsonNode.Parse(question.Detail)!["taskToken"]!;
            if (answered.Add(token))
                await ConfirmAsync(token, cancellationToken);
        }
    }

    private async Task ConfirmAsync(string token, CancellationToken cancellationToken)
    {
        try
        {
            var answer = new JsonObject { ["taskToken"] = token, ["output"] = Confirmation };
            await stage.Json.CallAsync(stage.Aws.Local.ManagementAccountId, "states", "AWSStepFunctions.SendTaskSuccess", answer, cancellationToken);
        }
        catch (AwsErrorException error) when (error.Code is "TaskTimedOut" or "TaskDoesNotExist" or "InvalidToken")
        {
            // The question was repeated with a new token. The operator sees that one, too.
        }
    }
}
