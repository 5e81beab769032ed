using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.StepFunctions;

/// <summary>The rule of EventBridge by which Step Functions learns that a child execution ended.</summary>
internal static class ManagedRule
{
    private const string Name = "StepFunctionsGetEventsForStepFunctionsExecutionRule";

    private static readonly string[] Actions = ["events:PutTargets", "events:PutRule", "events:DescribeRule"];

    /// <summary>Checks that a state machine's role may have the rule.</summary>
    /// <exception cref="AwsErrorException">AccessDeniedException.</exception>
    public static void Check(SimulatedCloud cloud, string roleArn, string stateMachineArn)
    {
        var rule = $"{stateMachineArn.Split(':')[0]}:{stateMachineArn.Split(':')[1]}:events:{Arns.RegionOf(stateMachineArn)}:{Arns.AccountOf(stateMachineArn)}:rule/{Name}";
        var role = StatesRoles.SessionOf(cloud, roleArn, stateMachineArn);
        if (cloud.Authorizer.Judge(role, "events", Actions.Select(action => new Permission(action, new Target(rule)))).Refusal is not null)
            throw StepFunctionsErrors.ManagedRuleRefused(roleArn);
    }
}
