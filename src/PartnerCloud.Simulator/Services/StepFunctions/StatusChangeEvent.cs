using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Simulator.Services.StepFunctions;

/// <summary>
/// The event that Step Functions puts on the default bus when an execution's status changes. As in AWS with a customer managed key, the event
/// has no input, output, error or cause. To get them, ask Step Functions, which checks the permission to use the key.
/// </summary>
internal static class StatusChangeEvent
{
    public const string DetailType = "Step Functions Execution Status Change";

    private const string Source = "aws.states";

    public static BusEvent Of(Execution execution, ExecutionState state, DateTimeOffset now) =>
        new(Guid.NewGuid().ToString(), now, Source, DetailType, Detail(execution, state).ToJsonString(), execution.StateMachine.AccountId)
        {
            Region = execution.StateMachine.Region,
            Resources = [execution.Arn],
        };

    private static JsonObject Detail(Execution execution, ExecutionState state) => new()
    {
        ["executionArn"] = execution.Arn,
        ["stateMachineArn"] = execution.StateMachine.Arn,
        ["name"] = execution.Name,
        ["status"] = StatusNames.Of(state.Status),
        ["startDate"] = execution.StartDate.ToUnixTimeMilliseconds(),
        ["stopDate"] = state.StopDate?.ToUnixTimeMilliseconds(),
        ["input"] = null,
        ["output"] = null,
        ["inputDetails"] = null,
        ["outputDetails"] = null,
        ["error"] = null,
        ["cause"] = null,
        ["redriveCount"] = state.RedriveCount,
        ["redriveDate"] = state.RedriveDate?.ToUnixTimeMilliseconds(),
    };
}
