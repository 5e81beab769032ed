using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.Simulator.Services.StepFunctions;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Local.Composition;

/// <summary>Stands for the deployment's rule that notifies the operators of each execution that fails, times out or is aborted.</summary>
internal sealed class LocalFailureNotifications(SimulatedCloud cloud, LocalOperatorNotifications notifications)
{
    /// <summary>Puts the status change on the bus, and passes it on if the rule matches.</summary>
    public void StatusChanged(Execution execution, ExecutionState state)
    {
        var change = StatusChangeEvent.Of(execution, state, cloud.Now);
        cloud.PutServiceEvent(change, execution.StateMachine.Region);
        if (state.Status is ExecutionStatus.Failed or ExecutionStatus.TimedOut or ExecutionStatus.Aborted)
            notifications.Begin(change.Envelope().ToJsonString());
    }
}
