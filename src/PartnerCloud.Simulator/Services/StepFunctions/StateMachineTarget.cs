using PartnerCloud.Simulator.Policies;
using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.StepFunctions;

/// <summary>State machines as targets of rules. The event is the input of a new execution.</summary>
/// <param name="executions">Starts executions.</param>
/// <param name="later">
/// Runs a step after the present one. Starting an execution takes locks of its own, so it must not run under the cloud's lock.
/// </param>
internal sealed class StateMachineTarget(ExecutionStore executions, Action<Action> later) : IEventTarget
{
    public string Service => "states";

    public string Action => "states:StartExecution";

    /// <summary>A state machine has no policy. Whether it exists shows at the start.</summary>
    public bool TryFind(string arn, out NamedPolicy? policy)
    {
        policy = null;
        return true;
    }

    public void Deliver(string arn, EventMessage message) => later(() =>
    {
        try
        {
            executions.Start(arn, $"{message.Event.Id}_{Guid.NewGuid()}", message.Text);
        }
        catch (AwsErrorException error)
        {
            message.Failed(new(error.Code == "StateMachineDoesNotExist" ? "NO_RESOURCE" : "SDK_CLIENT_ERROR", error.Message));
        }
    });
}
