using PartnerCloud.Local.Cloud;
using PartnerCloud.Local.Services.EventBridge;

namespace PartnerCloud.Local.Composition;

/// <summary>What the deployment's rule does: the operators are told of every execution that waits for them to confirm who is asking.</summary>
internal sealed class ConfirmationNotices(SimulatedCloud cloud, OperatorNotices notices)
{
    /// <summary>Hands an event on if the rule matches.</summary>
    public void EventPut(string bus, BusEvent put)
    {
        if ((bus, put.AccountId, put.Source, put.DetailType) == ("default", cloud.Options.ManagementAccountId, "partner-cloud.operations", "Identity Confirmation Requested"))
            notices.Begin(put.Delivered(cloud.Options.Region));
    }
}
