using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Logs;
using Amazon.CDK.CustomResources;
using Constructs;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Cdk.Organization;

/// <summary>
/// Switches on features of the organization for which CloudFormation has no resources: service control policies, centralized root access, and trusted
/// access for centralized root access and for account contacts. Switching a feature on again does nothing. Nothing is ever switched off.
/// </summary>
public sealed class OrganizationSwitches : Construct
{
    /// <summary>The name of the function that does it, and of its role.</summary>
    public const string FunctionName = ResourceNames.Prefix + "OrganizationSetup";

    private const string TrustedServicesReason = "The action has no resource. The condition allows only the two services that Partner Cloud needs.";
    private const string PolicyTypeReason = "The organization's id is not known here. The root's id allows only one root.";
    private const string RootAccessReason = "The actions have no resource. Each switches one feature on, for the whole organization.";
    private const string LogsReason = "The log streams of the function's own group.";

    private readonly Role role;
    private readonly LogGroup logs;

    /// <summary>Makes the switches.</summary>
    public OrganizationSwitches(Construct scope, string id, OrganizationSwitchesProps props)
        : base(scope, id)
    {
        logs = new LogGroup(this, "Logs", new LogGroupProps
        {
            LogGroupName = "/partner-cloud/functions/OrganizationSetup",
            Retention = LogRetention.Of(props.Settings.RetentionDays),
            RemovalPolicy = RemovalPolicy.RETAIN,
        });
        role = MakeRole(props.Settings.RootId);

        _ = Switch("ServiceControlPolicies", "Organizations", "EnablePolicyType",
            new() { ["RootId"] = props.Settings.RootId, ["PolicyType"] = "SERVICE_CONTROL_POLICY" }, onAlready: "PolicyTypeAlreadyEnabledException");
        _ = Switch("TrustForAccountContacts", "Organizations", "EnableAWSServiceAccess", new() { ["ServicePrincipal"] = "account.amazonaws.com" });
        var trust = Switch("TrustForRootAccess", "Organizations", "EnableAWSServiceAccess", new() { ["ServicePrincipal"] = "iam.amazonaws.com" });
        foreach (var feature in (string[])["RootCredentialsManagement", "RootSessions"])
            Switch(feature, "IAM", $"EnableOrganizations{feature}", []).Node.AddDependency(trust);
        UseCurrentNode();
    }

    private AwsCustomResource Switch(string name, string service, string action, Dictionary<string, string> parameters, string? onAlready = null) =>
        new(this, name, new AwsCustomResourceProps
        {
            FunctionName = FunctionName,
            Role = role,
            LogGroup = logs,
            InstallLatestAwsSdk = false,
            OnUpdate = new AwsSdkCall
            {
                Service = service,
                Action = action,
                Parameters = parameters,
                PhysicalResourceId = PhysicalResourceId.Of(name),
                IgnoreErrorCodesMatching = onAlready,
            },
        });

    private Role MakeRole(string rootId)
    {
        var root = Stack.Of(this).FormatArn(new ArnComponents { Service = "organizations", Region = "", Resource = "root", ResourceName = $"o-*/{rootId}" });
        var made = new Role(this, "Role", new RoleProps
        {
            RoleName = FunctionName,
            AssumedBy = new ServicePrincipal("lambda.amazonaws.com"),
            InlinePolicies = new Dictionary<string, PolicyDocument>
            {
                [FunctionName] = new(new PolicyDocumentProps
                {
                    Statements =
                    [
                        Allow("EnableTrustedServices", "*", new() { ["organizations:ServicePrincipal"] = new[] { "account.amazonaws.com", "iam.amazonaws.com" } }, "organizations:EnableAWSServiceAccess"),
                        Allow("EnableServiceControlPolicies", root, new() { ["organizations:PolicyType"] = "SERVICE_CONTROL_POLICY" }, "organizations:EnablePolicyType"),
                        Allow("CentralizeRootAccess", "*", null, "iam:EnableOrganizationsRootCredentialsManagement", "iam:EnableOrganizationsRootSessions"),
                        Allow("WriteLogs", logs.LogGroupArn, null, "logs:CreateLogStream", "logs:PutLogEvents"),
                    ],
                }),
            },
        });
        PermissionJustification.On(made, "EnableTrustedServices", TrustedServicesReason);
        PermissionJustification.On(made, "EnableServiceControlPolicies", PolicyTypeReason);
        PermissionJustification.On(made, "CentralizeRootAccess", RootAccessReason);
        PermissionJustification.On(made, "WriteLogs", LogsReason);
        return made;
    }

    private static PolicyStatement Allow(string sid, string resource, Dictionary<string, object>? conditions, params string[] actions) => new(new PolicyStatementProps
    {
        Sid = sid,
        Actions = actions,
        Resources = [resource],
        Conditions = conditions is null ? null : new Dictionary<string, object> { ["StringEquals"] = conditions },
    });

    /// <summary>The library's function runs on the version of Node that was current when the library came out. Lambda stops accepting those versions, and older ones lack the calls.</summary>
    private void UseCurrentNode()
    {
        var stack = Stack.Of(this);
        foreach (var function in stack.Node.FindAll().OfType<CfnFunction>())
        {
            function.Runtime = "nodejs22.x";
            // The function refers to the role, which says the same.
            function.AddDeletionOverride("DependsOn");
        }

        stack.Node.TryRemoveChild("LatestNodeRuntimeMap");
    }
}
