using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Constructs;
using PartnerCloud.Lambda.Functions;

namespace PartnerCloud.Cdk.Access;

/// <summary>
/// The three people of Partner Cloud: CAM, the operator and the auditor. Each has a managed policy, for permission sets of IAM Identity Center. If the
/// settings name principals that may take it, each also has a role. JSON files say what they may do, for the deployment and for the simulated AWS.
/// </summary>
public sealed class AccessRoles : Construct
{
    /// <summary>CAM's role and policy.</summary>
    public const string Cam = "PartnerCloudCam";

    /// <summary>The operator's role and policy.</summary>
    public const string Operator = "PartnerCloudOperator";

    /// <summary>The auditor's role and policy.</summary>
    public const string Auditor = "PartnerCloudAuditor";

    /// <summary>Makes the policies and roles.</summary>
    public AccessRoles(Construct scope, string id, AccessRolesProps props)
        : base(scope, id)
    {
        var settings = props.Settings;
        var camPrincipals = settings.CamPrincipals is [] ? [$"arn:{Stack.Of(this).Partition}:iam::{settings.CamAccountId}:root"] : settings.CamPrincipals;
        CamRoleArn = Make(props, Cam, "Cloud Application Manager: starts onboardings, follows them, and reads the requester's credentials.", camPrincipals)!;
        Make(props, Operator, "Operators: see executions and logs, redrive and stop; no credentials.", settings.OperatorPrincipals);
        Make(props, Auditor, "Auditors: read executions and logs; no credentials.", settings.AuditorPrincipals);
    }

    /// <summary>The role that CAM assumes. It always exists.</summary>
    public string CamRoleArn { get; }

    private string? Make(AccessRolesProps props, string name, string description, IReadOnlyList<string> principals)
    {
        var statements = AccessRoleFiles.PolicyOf(name);
        var policy = new CfnManagedPolicy(this, $"{name}Policy", new CfnManagedPolicyProps
        {
            ManagedPolicyName = name,
            Description = description,
            PolicyDocument = CdkJson.Read(RolePolicy.Write(statements, Values(props))!),
        });
        foreach (var statement in statements.Where(statement => statement.Comment is not null)) PermissionJustification.On(policy, statement.Sid, statement.Comment!);
        if (principals is []) return null;
        return new CfnRole(this, $"{name}Role", new CfnRoleProps
        {
            RoleName = name,
            Description = description,
            AssumeRolePolicyDocument = CdkJson.Read(AccessRoleFiles.TrustOf(name, principals, props.Settings.CamExternalId)),
            ManagedPolicyArns = [policy.Ref],
            MaxSessionDuration = 3600,
        }).AttrArn;
    }

    private Dictionary<string, string> Values(AccessRolesProps props) => new()
    {
        ["Partition"] = Stack.Of(this).Partition,
        ["Region"] = Stack.Of(this).Region,
        ["AccountId"] = Stack.Of(this).Account,
        ["CredentialsKeyArn"] = props.CredentialsKey.KeyArn,
        ["WorkflowKeyArn"] = props.WorkflowKey.KeyArn,
    };
}
