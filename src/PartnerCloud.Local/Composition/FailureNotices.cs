using System.Text.Json.Nodes;
using PartnerCloud.Local.Cloud;
using PartnerCloud.Local.Functions;
using PartnerCloud.Local.Services.StepFunctions;
using PartnerCloud.Local.StatesLanguage.Executions;

namespace PartnerCloud.Local.Composition;

/// <summary>
/// What the deployment's rule does: every execution that fails, times out or is aborted invokes NotifyOperators, and if that fails for good, the
/// operators' topic gets the event itself.
/// </summary>
internal sealed class FailureNotices(SimulatedCloud cloud, AsyncInvocations invocations)
{
    private const string Function = "NotifyOperators";

    /// <summary>Puts the event on the bus, and hands it to the function if the rule matches.</summary>
    public void StatusChanged(Execution execution, ExecutionState state)
    {
        var change = StatusChangeEvent.Of(execution, state, cloud.Now);
        cloud.PutServiceEvent(change, execution.StateMachine.Region);
        if (state.Status is ExecutionStatus.Failed or ExecutionStatus.TimedOut or ExecutionStatus.Aborted)
        {
            var payload = StatusChangeEvent.Delivered(change, execution);
            invocations.Begin(Function, payload, answer => cloud.PublishAsService(LocalConfiguration.OperatorsTopicArn(cloud), Record(payload, answer)));
        }
    }

    /// <summary>What Lambda sends to the destination of an invocation that failed.</summary>
    private static string Record(string payload, FunctionAnswer answer) => new JsonObject
    {
        ["version"] = "1.0",
        ["requestContext"] = new JsonObject { ["functionArn"] = Function, ["condition"] = "RetriesExhausted", ["approximateInvokeCount"] = 3 },
        ["requestPayload"] = JsonNode.Parse(payload),
        ["responseContext"] = new JsonObject { ["statusCode"] = 200, ["executedVersion"] = "$LATEST", ["functionError"] = answer.FunctionError },
        ["responsePayload"] = JsonNode.Parse(answer.Payload),
    }.ToJsonString();
}
