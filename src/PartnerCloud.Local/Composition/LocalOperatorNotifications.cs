using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.Sns;
using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.Local.Composition;

/// <summary>Hands events to NotifyOperators as the deployment's rules do; if that fails for good, the operators' topic gets the event itself.</summary>
internal sealed class LocalOperatorNotifications(SimulatedCloud cloud, AsyncInvocations invocations)
{
    private const string Function = "NotifyOperators";

    public void Begin(string payload) =>
        invocations.Begin(Function, payload, answer => cloud.PublishAsService(LocalConfiguration.OperatorsTopicArn(cloud), Record(payload, answer)));

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
