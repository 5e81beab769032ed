using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.Sns;
using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.Local.Composition;

/// <summary>Invokes NotifyOperators with events, as the deployment's rules do. If all attempts fail, the operators' topic gets the event itself.</summary>
internal sealed class LocalOperatorNotifications(SimulatedCloud cloud, AsyncInvocations invocations)
{
    private const string Function = "NotifyOperators";

    public void Begin(string payload) =>
        invocations.Begin(Function, payload, answer => cloud.PublishAsService(LocalConfiguration.OperatorsTopicArn(cloud), Record(payload, answer)));

    /// <summary>The record that Lambda sends to the destination of a failed invocation.</summary>
    private static string Record(string payload, FunctionAnswer answer) => new JsonObject
    {
        ["version"] = "1.0",
        ["requestContext"] = new JsonObject { ["functionArn"] = Function, ["condition"] = "RetriesExhausted", ["approximateInvokeCount"] = 3 },
        ["requestPayload"] = JsonNode.Parse(payload),
        ["responseContext"] = new JsonObject { ["statusCode"] = 200, ["executedVersion"] = "$LATEST", ["functionError"] = answer.FunctionError },
        ["responsePayload"] = JsonNode.Parse(answer.Payload),
    }.ToJsonString();
}
