using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Logs;
using Constructs;
using PartnerCloud.Lambda.Functions;

namespace PartnerCloud.Cdk.Functions;

/// <summary>A function's role. It allows what the function's file says, and what every function needs: its own log group and traces.</summary>
internal static class FunctionRoles
{
    public static Role Make(Construct scope, string name, ILogGroup logs, FunctionFleetProps props)
    {
        var policies = new Dictionary<string, PolicyDocument>
        {
            ["Runs"] = new(new PolicyDocumentProps { Statements = [WritesItsLog(logs), WritesTraces()] }),
        };
        if (FunctionRole.PolicyOf(name, Placeholders(scope, name, props)) is { } policy) policies["Does"] = PolicyDocument.FromJson(CdkJson.Read(policy));
        var role = new Role(scope, "Role", new RoleProps
        {
            RoleName = DeployedFunction.PhysicalName(name),
            Description = $"Permissions of the function {name}.",
            AssumedBy = new ServicePrincipal("lambda.amazonaws.com"),
            InlinePolicies = policies,
        });
        PermissionJustification.On(role, nameof(WritesItsLog), "The streams of the function's own log group. Lambda chooses their names.");
        PermissionJustification.On(role, nameof(WritesTraces), "X-Ray has no resources to name.");
        foreach (var statement in FunctionRole.Of(name).Where(statement => statement.Comment is not null)) PermissionJustification.On(role, statement.Sid, statement.Comment!);
        return role;
    }

    private static PolicyStatement WritesItsLog(ILogGroup logs) => new(new PolicyStatementProps
    {
        Sid = nameof(WritesItsLog),
        Actions = ["logs:CreateLogStream", "logs:PutLogEvents"],
        Resources = [logs.LogGroupArn],
    });

    private static PolicyStatement WritesTraces() => new(new PolicyStatementProps
    {
        Sid = nameof(WritesTraces),
        Actions = ["xray:PutTelemetryRecords", "xray:PutTraceSegments"],
        Resources = ["*"],
    });

    private static Dictionary<string, string> Placeholders(Construct scope, string name, FunctionFleetProps props) => new()
    {
        // Made from the name: the function refers to the role, so the role cannot refer to the function.
        ["FunctionArn"] = Stack.Of(scope).FormatArn(new ArnComponents { Service = "lambda", Resource = "function", ResourceName = DeployedFunction.PhysicalName(name), ArnFormat = ArnFormat.COLON_RESOURCE_NAME }),
        ["Partition"] = Stack.Of(scope).Partition,
        ["Region"] = Stack.Of(scope).Region,
        ["AccountId"] = Stack.Of(scope).Account,
        ["OrganizationId"] = props.Settings.OrganizationId,
        ["CustomersOuId"] = props.Settings.CustomersOuId,
        // Without such a unit, a name that no unit has. It grants nothing.
        ["DepartingOuId"] = props.Settings.DepartingOuId is { Length: > 0 } departing ? departing : "none",
        ["CredentialsKeyArn"] = props.CredentialsKey.KeyArn,
        ["WorkflowKeyArn"] = props.WorkflowKey.KeyArn,
        ["OperatorsTopicArn"] = props.OperatorsTopicArn,
        ["EventBusName"] = props.EventBusName,
        ["CamEntranceRoleArn"] = props.Settings.CamEntranceRoleArn,
    };
}
