using System.Text.Json.Nodes;
using PartnerCloud.Local.Report;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.EventBridge;

namespace PartnerCloud.Local.Composition;

/// <summary>What the deployment's rule does: the operators are told of every execution that waits for them to confirm who is asking.</summary>
internal sealed class LocalConfirmationNotifications(SimulatedCloud cloud, LocalOperatorNotifications notices)
{
    /// <summary>Hands an event on if the rule matches, as the rule's input transformer does: which question in which execution, and nothing else.</summary>
    public void EventPut(string bus, BusEvent put)
    {
        if ((bus, put.AccountId, put.Source, put.DetailType) == ("default", cloud.Options.ManagementAccountId, "partner-cloud.operations", "Identity Confirmation Requested"))
            notices.Begin(Transformed(put).ToJsonString());
    }

    private static JsonObject Transformed(BusEvent put)
    {
        var detail = JsonNode.Parse(put.Detail);
        return new() { ["detail-type"] = put.DetailType, ["detail"] = new JsonObject { ["executionArn"] = detail.Text("executionArn") ?? "", ["question"] = detail.Text("question") ?? "" } };
    }
}
