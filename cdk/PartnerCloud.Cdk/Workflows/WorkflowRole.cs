using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Constructs;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Cdk.Workflows;

/// <summary>
/// The role of a workflow. It may call its own functions, publish on our bus, ask operators on the account's own bus, and use its key. The rest is what Step Functions needs for logs and traces.
/// </summary>
internal static class WorkflowRole
{
    public static Role Make(Construct scope, string stateMachineArn, WorkflowProps props)
    {
        var role = new Role(scope, "Role", new RoleProps
        {
            RoleName = ResourceNames.Prefix + props.File.Name,
            Description = $"Permissions of the workflow {props.File.Name}.",
            // No other state machine can use this role, and not Step Functions of another account.
            AssumedBy = new ServicePrincipal("states.amazonaws.com").WithConditions(new Dictionary<string, object>
            {
                ["StringEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = Stack.Of(scope).Account },
                ["ArnEquals"] = new Dictionary<string, object> { ["aws:SourceArn"] = stateMachineArn },
            }),
            InlinePolicies = new Dictionary<string, PolicyDocument>
            {
                ["Does"] = new(new PolicyDocumentProps
                {
                    Statements =
                    [
                        Allow("CallsItsFunctions", ["lambda:InvokeFunction"], [.. props.File.FunctionTasks.Select(task => props.Functions[task.FunctionName].FunctionArn).Distinct()]),
                        .. props.File.Placeholders.Contains("EventBusName") ? [Allow("PublishesStatus", ["events:PutEvents"], [props.Bus.EventBusArn])] : Array.Empty<PolicyStatement>(),
                        .. props.File.AsksOperators ? [Allow("AsksOperators", ["events:PutEvents"], [OwnBusOfTheAccount(scope)], ("ForAllValues:StringEquals", "events:source", "partner-cloud.operations"))] : Array.Empty<PolicyStatement>(),
                    ],
                }),
                ["Runs"] = new(new PolicyDocumentProps
                {
                    Statements =
                    [
                        Allow("EncryptsItsExecutions", ["kms:Decrypt", "kms:GenerateDataKey"], [props.Key.KeyArn], ("StringEquals", "kms:EncryptionContext:aws:states:stateMachineArn", stateMachineArn)),
                        Allow("EncryptsItsLogs", ["kms:GenerateDataKey"], [props.Key.KeyArn], ("StringEquals", "kms:EncryptionContext:SourceArn", LogsOfTheAccount(scope))),
                        Allow("SetsUpItsLogs",
                            ["logs:CreateLogDelivery", "logs:DeleteLogDelivery", "logs:DescribeLogGroups", "logs:DescribeResourcePolicies", "logs:GetLogDelivery", "logs:ListLogDeliveries", "logs:PutResourcePolicy", "logs:UpdateLogDelivery"],
                            ["*"]),
                        Allow("WritesTraces", ["xray:GetSamplingRules", "xray:GetSamplingTargets", "xray:PutTelemetryRecords", "xray:PutTraceSegments"], ["*"]),
                    ],
                }),
            },
        });
        PermissionJustification.On(role, "EncryptsItsLogs", "The wildcard in the condition is not a pattern. Log delivery writes it literally into its encryption context.");
        PermissionJustification.On(role, "SetsUpItsLogs", "Log deliveries have no resources to name. Step Functions sets them up with this role.");
        PermissionJustification.On(role, "WritesTraces", "X-Ray has no resources to name.");
        return role;
    }

    private static string OwnBusOfTheAccount(Construct scope) => Stack.Of(scope).FormatArn(new ArnComponents { Service = "events", Resource = "event-bus", ResourceName = "default" });

    private static string LogsOfTheAccount(Construct scope) =>
        Stack.Of(scope).FormatArn(new ArnComponents { Service = "logs", Resource = "*", ArnFormat = ArnFormat.NO_RESOURCE_NAME });

    private static PolicyStatement Allow(string sid, string[] actions, string[] resources, (string Operator, string Key, string Value)? only = null) => new(new PolicyStatementProps
    {
        Sid = sid,
        Actions = actions,
        Resources = resources,
        Conditions = only is { } condition ? new Dictionary<string, object> { [condition.Operator] = new Dictionary<string, object> { [condition.Key] = condition.Value } } : null,
    });
}
