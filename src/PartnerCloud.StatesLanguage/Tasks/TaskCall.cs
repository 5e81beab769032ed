using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>One call of an integration.</summary>
/// <param name="Parameters">The state's Parameters, evaluated.</param>
/// <param name="ExecutionArn">The execution that calls.</param>
/// <param name="StateMachineArn">Its state machine.</param>
public sealed record TaskCall(JsonObject Parameters, string ExecutionArn, string StateMachineArn);
