using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.Simulator.Services.StepFunctions;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Local.Composition;

/// <summary>What the deployment's rule does: the operators are told of every execution that fails, times out or is aborted.</summary>
internal sealed class LocalFailureNotifications(SimulatedCloud cloud, LocalOperatorNotifications notices)
{
    /// <summary>Puts the event on the bus, and hands it on if the rule matches.</summary>
    public void StatusChanged(Execution execution, ExecutionState state)
    {
        var change = StatusChangeEvent.Of(execution, state, cloud.Now);
        cloud.PutServiceEvent(change, execution.StateMachine.Region);
        if (state.Status is ExecutionStatus.Failed or ExecutionStatus.TimedOut or ExecutionStatus.Aborted)
            notices.Begin(change.Delivered(execution.StateMachine.Region, execution.Arn));
    }
}
