using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Services.Iam;

namespace PartnerCloud.Simulator.Services.StepFunctions;

/// <summary>The permissions that Step Functions' operations require. Creating a state machine also requires passing its role.</summary>
internal static class StepFunctionsAuthorization
{
    public static ActionTable Permissions { get; } = new ActionTable("states")
        .OnEverything("ListStateMachines", "ValidateStateMachineDefinition", "TestState", "SendTaskSuccess", "SendTaskFailure", "SendTaskHeartbeat")
        .On(NewMachine, "CreateStateMachine")
        .On(call => Named(call, "stateMachineArn"), "DescribeStateMachine", "UpdateStateMachine", "DeleteStateMachine", "StartExecution")
        .On(call => Named(call, call.Text("mapRunArn") is null ? "stateMachineArn" : "mapRunArn"), "ListExecutions")
        .On(call => Named(call, "mapRunArn"), "DescribeMapRun", "UpdateMapRun")
        .On(call => Named(call, "executionArn"), "ListMapRuns", "DescribeExecution", "DescribeStateMachineForExecution", "StopExecution", "GetExecutionHistory", "RedriveExecution")
        .On(call => Named(call, "resourceArn"), "TagResource", "UntagResource", "ListTagsForResource")
        .Also(PassRole, "CreateStateMachine", "UpdateStateMachine", "TestState")
        .Also(RevealSecrets, "TestState")
        .TagsNeed("TagResource", "CreateStateMachine");

    private static Target NewMachine(CallFacts call) =>
        new(call.Arn("states", "stateMachine:" + call.Text("name"))) { Context = CallFacts.Tagging(call.Pairs("tags", "key", "value")) };

    private static Target Named(CallFacts call, string member) =>
        new(call.Text(member) ?? "*") { Context = CallFacts.Tagging(call.Pairs("tags", "key", "value"), call.Texts("tagKeys")) };

    private static IEnumerable<Permission> RevealSecrets(CallFacts call) =>
        call.Json["revealSecrets"] is JsonValue value && value.TryGetValue<bool>(out var reveals) && reveals ? [new Permission("states:RevealSecrets", Target.Everything)] : [];

    private static IEnumerable<Permission> PassRole(CallFacts call) =>
        call.Text("roleArn") is { } role ? [PassedRoles.To("states.amazonaws.com", role, call)] : [];
}
