using System.Text.Json.Nodes;
using PartnerCloud.Local.Report;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.EventBridge;

namespace PartnerCloud.Local.Composition;

/// <summary>Stands for the deployment's rule that notifies the operators of each execution that waits for an identity confirmation.</summary>
internal sealed class LocalConfirmationNotifications(SimulatedCloud cloud, LocalOperatorNotifications notifications)
{
    /// <summary>Passes an event on if the rule matches. As in the rule's input transformer, only the execution and the question are passed.</summary>
    public void EventPut(string bus, BusEvent put)
    {
        if ((bus, put.AccountId, put.Source, put.DetailType) == ("default", cloud.Options.ManagementAccountId, "partner-cloud.operations", "Identity Confirmation Requested"))
            notifications.Begin(Transformed(put).ToJsonString());
    }

    private static JsonObject Transformed(BusEvent put)
    {
        var detail = JsonNode.Parse(put.Detail);
        return new() { ["detail-type"] = put.DetailType, ["detail"] = new JsonObject { ["executionArn"] = detail.Text("executionArn") ?? "", ["question"] = detail.Text("question") ?? "" } };
    }
}
