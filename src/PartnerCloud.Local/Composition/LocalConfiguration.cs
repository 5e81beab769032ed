using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.Organizations;

namespace PartnerCloud.Local.Composition;

/// <summary>The configuration that a deployment would set, for the simulated AWS.</summary>
internal static class LocalConfiguration
{
    private const string Partition = "aws";
    private const string EventBus = "partner-cloud";

    /// <summary>The name of the organizational unit for customers' accounts.</summary>
    public const string CustomersUnit = "Customers";

    /// <summary>The name of the organizational unit for accounts that are about to leave.</summary>
    public const string DepartingUnit = "Departing";

    /// <summary>The environment variables that all functions get.</summary>
    public static Dictionary<string, string> Environment(SimulatedCloud cloud, Uri endpoint) => new(FunctionSettings.VariablesOf(SettingsOf(cloud)))
    {
        ["AWS_ENDPOINT_URL"] = endpoint.GetLeftPart(UriPartial.Authority),
        ["AWS_REGION"] = cloud.Options.Region,
        ["AWS_DEFAULT_REGION"] = cloud.Options.Region,
    };

    /// <summary>The values of the placeholders in a workflow's definition.</summary>
    public static Dictionary<string, string> Placeholders(SimulatedCloud cloud, IEnumerable<string> functionNames)
    {
        var values = functionNames.ToDictionary(
            name => name + "Function",
            name => FunctionArn(cloud, name));
        values["Partition"] = Partition;
        values["EventBusName"] = EventBus;
        return values;
    }

    /// <summary>The values of the placeholders in role policies. There is no KMS to call: keys have only ARNs, and the credentials' key has a policy.</summary>
    public static Dictionary<string, string> RolePlaceholders(SimulatedCloud cloud)
    {
        var (region, account) = (cloud.Options.Region, cloud.Options.ManagementAccountId);
        return new()
        {
            [nameof(Partition)] = Partition,
            ["Region"] = region,
            ["AccountId"] = account,
            ["OrganizationId"] = cloud.Organization.Id,
            ["CustomersOuId"] = cloud.OrganizationalUnitId(CustomersUnit),
            ["DepartingOuId"] = cloud.OrganizationalUnitId(DepartingUnit),
            ["CredentialsKeyArn"] = $"arn:{Partition}:kms:{region}:{account}:key/0c5d1d54-5e0c-4c1c-9d55-3b6f6d1a2b01",
            ["WorkflowKeyArn"] = $"arn:{Partition}:kms:{region}:{account}:key/0c5d1d54-5e0c-4c1c-9d55-3b6f6d1a2b02",
            ["OperatorsTopicArn"] = OperatorsTopicArn(cloud),
            ["EventBusName"] = EventBus,
            ["CamEntranceRoleArn"] = $"arn:{Partition}:iam::{LocalAccessRoles.CamAccountId}:role/{LocalAccessRoles.CamAccountAccess}",
        };
    }

    /// <summary>The ARN of a function, without a version or alias.</summary>
    public static string FunctionArn(SimulatedCloud cloud, string name) => $"arn:{Partition}:lambda:{cloud.Options.Region}:{cloud.Options.ManagementAccountId}:function:{name}";

    /// <summary>The ARN of the bus that CAM follows.</summary>
    public static string EventBusArn(SimulatedCloud cloud) => $"arn:{Partition}:events:{cloud.Options.Region}:{cloud.Options.ManagementAccountId}:event-bus/{EventBus}";

    /// <summary>The ARN of the account's default bus, which carries questions to operators.</summary>
    public static string OperationsBusArn(SimulatedCloud cloud) => $"arn:{Partition}:events:{cloud.Options.Region}:{cloud.Options.ManagementAccountId}:event-bus/default";

    /// <summary>The ARN of the topic for notifications to operators.</summary>
    public static string OperatorsTopicArn(SimulatedCloud cloud) => $"arn:{Partition}:sns:{cloud.Options.Region}:{cloud.Options.ManagementAccountId}:{ResourceNames.OperatorsTopic}";

    /// <summary>The ARN of a workflow's role.</summary>
    public static string RoleArn(SimulatedCloud cloud, string workflow) => $"arn:{Partition}:iam::{cloud.Options.ManagementAccountId}:role/{ExecutionRoles.Prefix}{workflow}";

    /// <summary>The ARN of a workflow.</summary>
    public static string StateMachineArn(SimulatedCloud cloud, string workflow) =>
        $"arn:{Partition}:states:{cloud.Options.Region}:{cloud.Options.ManagementAccountId}:stateMachine:{workflow}";

    private static Dictionary<Setting, string> SettingsOf(SimulatedCloud cloud) => new()
    {
        [FunctionSettings.CustomersOuId] = cloud.OrganizationalUnitId(CustomersUnit),
        [FunctionSettings.DepartingOuId] = cloud.OrganizationalUnitId(DepartingUnit),
        [FunctionSettings.RootEmailTemplate] = "aws+{providerId}@partner.example",
        [FunctionSettings.ContactAddress] = "cloudintegration@ctl.io",
        [FunctionSettings.AlternateContact] = "Cloud Operations; Service desk; +1 206 555 0100",
        [FunctionSettings.PartnerAccountId] = cloud.Options.ManagementAccountId,
        [FunctionSettings.CamReaderRoleArn] = $"arn:{Partition}:iam::{LocalAccessRoles.CamAccountId}:role/{LocalAccessRoles.CamReader}",
        [FunctionSettings.CamEntranceRoleArn] = RolePlaceholders(cloud)["CamEntranceRoleArn"],
        [FunctionSettings.CredentialsKeyArn] = RolePlaceholders(cloud)["CredentialsKeyArn"],
        [FunctionSettings.OperatorsTopicArn] = OperatorsTopicArn(cloud),
        [FunctionSettings.EventBusName] = EventBus,
    };
}
