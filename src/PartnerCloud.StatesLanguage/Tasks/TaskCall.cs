using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>A call of an integration.</summary>
/// <param name="Parameters">The state's evaluated Parameters.</param>
/// <param name="ExecutionArn">The calling execution.</param>
/// <param name="StateMachineArn">The execution's state machine.</param>
/// <param name="RoleArn">The role that the execution acts as.</param>
public sealed record TaskCall(JsonObject Parameters, string ExecutionArn, string StateMachineArn, string RoleArn);
