using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Logs;
using Constructs;

namespace PartnerCloud.Cdk.Organization;

/// <summary>The role of the function that sets the organization up. Each permission belongs to that function, not to the role.</summary>
internal static class OrganizationSwitchesRole
{
    public static IRole Make(Construct scope, string rootId, ILogGroup logs)
    {
        var root = Stack.Of(scope).FormatArn(new ArnComponents { Service = "organizations", Region = "", Resource = "root", ResourceName = $"o-*/{rootId}" });
        // Made from the name: the function refers to the role, so the role cannot refer to the function.
        var function = Stack.Of(scope).FormatArn(new ArnComponents { Service = "lambda", Resource = "function", ResourceName = OrganizationSwitches.FunctionName, ArnFormat = ArnFormat.COLON_RESOURCE_NAME });
        (string Operator, string Key, object Value) ofFunction = ("ArnEquals", "lambda:SourceFunctionArn", function);
        var role = new Role(scope, "Role", new RoleProps
        {
            RoleName = OrganizationSwitches.FunctionName,
            Description = $"Permissions of the function {OrganizationSwitches.Function}.",
            AssumedBy = new ServicePrincipal("lambda.amazonaws.com"),
            InlinePolicies = new Dictionary<string, PolicyDocument>
            {
                ["Does"] = new(new PolicyDocumentProps
                {
                    Statements =
                    [
                        Allow("EnableTrustedAccess", "*", ["organizations:EnableAWSServiceAccess"], ofFunction, ("StringEquals", "organizations:ServicePrincipal", "iam.amazonaws.com")),
                        Allow("EnableServiceControlPolicies", root, ["organizations:EnablePolicyType"], ofFunction, ("StringEquals", "organizations:PolicyType", "SERVICE_CONTROL_POLICY")),
                        Allow("SeeWhetherTheyAreEnabled", "*", ["organizations:ListRoots"], ofFunction),
                        Allow("CentralizeRootAccess", "*", ["iam:EnableOrganizationsRootCredentialsManagement", "iam:EnableOrganizationsRootSessions"], ofFunction),
                        Allow("WriteLogs", logs.LogGroupArn, ["logs:CreateLogStream", "logs:PutLogEvents"]),
                    ],
                }),
            },
        });
        PermissionJustification.On(role, "EnableTrustedAccess", "The action has no resource. The condition allows only the service that Partner Cloud needs.");
        PermissionJustification.On(role, "EnableServiceControlPolicies", "The organization's id is not known here. The root's id allows only one root.");
        PermissionJustification.On(role, "SeeWhetherTheyAreEnabled", "AWS does not limit this list to resources. It shows the root, and which types of policies are enabled.");
        PermissionJustification.On(role, "CentralizeRootAccess", "The actions have no resource. Each switches one feature on, for the whole organization.");
        PermissionJustification.On(role, "WriteLogs", "The log streams of the function's own group.");
        // The role says all that the function may do.
        return role.WithoutPolicyUpdates();
    }

    private static PolicyStatement Allow(string sid, string resource, string[] actions, params (string Operator, string Key, object Value)[] conditions) => new(new PolicyStatementProps
    {
        Sid = sid,
        Actions = actions,
        Resources = [resource],
        Conditions = conditions.Length == 0 ? null : DeploymentCondition.Of(conditions),
    });
}
