using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Policies;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.StepFunctions;

/// <summary>The roles that Step Functions assumes for executions.</summary>
internal static class StatesRoles
{
    private const string Service = "states.amazonaws.com";

    /// <summary>Checks that Step Functions may assume a role for a state machine.</summary>
    /// <exception cref="AwsErrorException">AccessDeniedException, as AWS answers when a state machine is created or changed.</exception>
    public static void Check(SimulatedCloud cloud, string roleArn, string stateMachineArn)
    {
        if (RoleArn.Split(roleArn)?.AccountId != Arns.AccountOf(stateMachineArn))
            throw StepFunctionsErrors.ForeignRole();
        Find(cloud, roleArn, stateMachineArn);
    }

    /// <summary>The session of a role that an execution acts as.</summary>
    /// <exception cref="AwsErrorException">AccessDeniedException: the role is gone, or trusts Step Functions no longer.</exception>
    public static Caller SessionOf(SimulatedCloud cloud, string roleArn, string stateMachineArn) => cloud.Atomically(() =>
    {
        var (role, accountId) = (Find(cloud, roleArn, stateMachineArn), Arns.AccountOf(stateMachineArn));
        var machine = stateMachineArn[(stateMachineArn.LastIndexOf(':') + 1)..].Split('/')[0];
        var key = "ASIALOCAL" + machine.ToUpperInvariant() + (accountId == cloud.Options.ManagementAccountId ? "" : accountId);
        return new Caller(accountId, $"arn:aws:sts::{accountId}:assumed-role/{role.Name}/{machine}", $"{role.Id}:{machine}", key, Arns.RegionOf(stateMachineArn));
    });

    private static IamRole Find(SimulatedCloud cloud, string roleArn, string stateMachineArn) => cloud.Atomically(() =>
        RoleArn.Split(roleArn) is var (accountId, name)
        && cloud.Find(accountId)?.Iam.Roles.GetValueOrDefault(name) is { } role && role.ArnIn(accountId) == roleArn
        && role.AssumableFrom <= cloud.Now && Trusts(role, stateMachineArn)
            ? role
            : throw StepFunctionsErrors.RoleNotAssumable());

    /// <summary>Whether a role's trust policy names Step Functions' principal, the global or the regional one.</summary>
    private static bool Trusts(IamRole role, string stateMachineArn)
    {
        var region = Arns.RegionOf(stateMachineArn);
        return new[] { Service, $"states.{region}.amazonaws.com" }.Any(service =>
            DeliveryPolicy.Allows(role.TrustPolicy, service, Arns.AccountOf(stateMachineArn), stateMachineArn, ("sts:AssumeRole", "*")));
    }
}
