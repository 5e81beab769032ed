namespace PartnerCloud.Cdk.Tests.Authorization;

/// <summary>
/// Who may do what in the deployed account, one sentence a line. The simulated AWS evaluates the synthesized policies. If a call needs several permissions,
/// the sentence needs all of them.
/// </summary>
public sealed class WhoMayDoWhatTests
{
    private const string CamAccount = "540339316802";
    private const string AllowAll = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*" } }""";
    private const string StateMachine = "arn:aws:states:us-east-1:111122223333:stateMachine:onboard-account";
    private const string OtherStateMachine = "arn:aws:states:us-east-1:111122223333:stateMachine:payroll";
    private const string Execution = "arn:aws:states:us-east-1:111122223333:execution:onboard-account:req-1";
    private const string OtherExecution = "arn:aws:states:us-east-1:111122223333:execution:payroll:req-1";
    private const string Organization = "arn:aws:organizations::111122223333";
    private const string Root = $"{Organization}:root/o-ab12cd34ef/r-ab12";
    private const string CustomersOu = $"{Organization}:ou/o-ab12cd34ef/ou-ab12-customers";
    private const string OtherOu = $"{Organization}:ou/o-ab12cd34ef/ou-ab12-staff0000";
    private const string ScpArn = $"{Organization}:policy/o-ab12cd34ef/service_control_policy/p-12345678";
    private const string Secret = "arn:aws:secretsmanager:us-east-1:111122223333:secret:partner-cloud/222233334444/Administrator/credentials-AbCdEf";
    private const string OtherSecret = "arn:aws:secretsmanager:us-east-1:111122223333:secret:payroll/database-AbCdEf";
    private const string Rule = "arn:aws:events:us-east-1:111122223333:rule/partner-cloud/cam-status";
    private const string DefaultBusRule = "arn:aws:events:us-east-1:111122223333:rule/cam-status";
    private const string Bus = "arn:aws:events:us-east-1:111122223333:event-bus/partner-cloud";
    private const string UsersStateMachine = "arn:aws:states:us-east-1:111122223333:stateMachine:maintain-users";
    private const string UsersExecution = "arn:aws:states:us-east-1:111122223333:execution:maintain-users:req-000124";
    private const string DefaultBus = "arn:aws:events:us-east-1:111122223333:event-bus/default";
    private const string CamRole = "arn:aws:iam::111122223333:role/PartnerCloudCam";
    private const string CamEntrance = "arn:aws:iam::540339316802:role/CAMAccountAccess";
    private const string OrganizationsRole = "arn:aws:iam::999988887777:role/aws-service-role/organizations.amazonaws.com/AWSServiceRoleForOrganizations";
    private const string Queue = "arn:aws:sqs:us-east-1:111122223333:PartnerCloud-UndeliveredEvents";
    private const string FunctionLogs = "arn:aws:logs:us-east-1:111122223333:log-group:/partner-cloud/functions/CreateAccount:*";
    private const string WorkflowLogs = "arn:aws:logs:us-east-1:111122223333:log-group:/aws/vendedlogs/states/partner-cloud/onboard-account:*";
    private const string OtherLogs = "arn:aws:logs:us-east-1:111122223333:log-group:/payroll:*";

    private static readonly (string, string) ServiceControl = ("organizations:PolicyType", "SERVICE_CONTROL_POLICY");

    private static readonly Lazy<DeployedAccount> Deployed = new(() =>
    {
        using var template = Synthesized.Json(Synthesized.Main);
        return new(template.RootElement.GetRawText());
    });

    private static readonly IReadOnlyDictionary<string, (Func<Identity> Who, Func<IEnumerable<Call>> What)> Rows = Table().ToDictionary(row => row.Sentence, row => (row.Who, row.What));

    public static TheoryData<string> Sentences => [.. Rows.Keys];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Policies_OfTheDeployedAccount_DecideAsTheSentenceSays(string sentence)
    {
        var (who, what) = Rows[sentence];
        Assert.Contains(" may ", sentence, StringComparison.Ordinal);

        Assert.Equal(!sentence.Contains(" may not ", StringComparison.Ordinal), what().All(call => Deployed.Value.Allows(who(), call)));
    }

    private static Identity Cam => new(CamRole, Deployed.Value.ManagedPolicy("PartnerCloudCam"));

    private static Identity CamFor(string requester) => Cam.Tagged("requester", requester);

    private static Identity Operator => new("arn:aws:iam::111122223333:role/PartnerCloudOperator", Deployed.Value.ManagedPolicy("PartnerCloudOperator"));

    private static Identity OperatorWithMore => Operator with { Policies = [.. Operator.Policies, AllowAll] };

    private static Identity Auditor => new("arn:aws:iam::111122223333:role/PartnerCloudAuditor", Deployed.Value.ManagedPolicy("PartnerCloudAuditor"));

    private static Identity AuditorWithMore => Auditor with { Policies = [.. Auditor.Policies, AllowAll] };

    private static Identity Reader(string requester) => Foreign("CAMCredentialsReader").Tagged("requester", requester);

    private static Identity Foreign(string role, string account = CamAccount) => new($"arn:aws:iam::{account}:role/{role}", AllowAll);

    private static Identity Administrator => new("arn:aws:iam::111122223333:role/Administrator", AllowAll);

    private static Identity Function(string name) => InRoleOf(name) with { SourceFunctionArn = $"arn:aws:lambda:us-east-1:111122223333:function:PartnerCloud-{name}" };

    /// <summary>A session of a function's role that is not the function.</summary>
    private static Identity InRoleOf(string name) => Deployed.Value.InRole($"PartnerCloud-{name}");

    private static Identity OtherFunctionInRoleOf(string name) => InRoleOf(name) with { SourceFunctionArn = "arn:aws:lambda:us-east-1:111122223333:function:Other" };

    private static IEnumerable<Call> EnterCustomersAccount => To("sts:AssumeRole", "arn:aws:iam::999988887777:role/CTLDeveloperRole", ("aws:ResourceOrgID", "o-ab12cd34ef"), ("aws:PrincipalOrgID", "o-ab12cd34ef"));

    private static Identity WorkflowRole => Deployed.Value.InRole("PartnerCloud-onboard-account");

    private static Identity Service(string principal) => new(principal);

    private static IEnumerable<Call> To(string action, string resource, params (string Key, string Value)[] context) => [new Call(action, resource, context)];

    /// <summary>A call that reads encrypted data. Step Functions decrypts it with the caller's permission.</summary>
    private static IEnumerable<Call> See(string action, string resource, string stateMachine = StateMachine) =>
        [new Call(action, resource), DecryptExecutions(stateMachine)];

    private static Call DecryptExecutions(string stateMachine = StateMachine, string via = "states.us-east-1.amazonaws.com") => new(
        "kms:Decrypt", Deployed.Value.WorkflowKey, ("kms:ViaService", via), ("kms:EncryptionContext:aws:states:stateMachineArn", stateMachine));

    private static IEnumerable<Call> ReadSecret(string requester, string secret = Secret) =>
        [new Call("secretsmanager:GetSecretValue", secret, ("secretsmanager:ResourceTag/requester", requester)), DecryptSecret(secret)];

    private static Call[] ReadVersion(string stage) =>
        [new Call("secretsmanager:GetSecretValue", Secret, ("secretsmanager:ResourceTag/requester", "jdoe"), ("secretsmanager:VersionStage", stage))];

    private static Call DecryptSecret(string secret = Secret, string via = "secretsmanager.us-east-1.amazonaws.com") => new(
        "kms:Decrypt", Deployed.Value.CredentialsKey, ("kms:ViaService", via), ("kms:EncryptionContext:SecretARN", secret));

    private static IEnumerable<Call> Assume(string? externalId, params (string Key, string Value)[] tags)
    {
        var given = tags.Select(tag => ($"aws:RequestTag/{tag.Key}", tag.Value)).Concat(tags.Select(tag => ("aws:TagKeys", tag.Key))).ToList();
        yield return new Call("sts:AssumeRole", CamRole, [.. given, .. externalId is null ? [] : new[] { ("sts:ExternalId", externalId) }]);
        if (tags.Length > 0) yield return new Call("sts:TagSession", CamRole, given);
    }

    private static IEnumerable<Call> KeepEvent(string rule, string account = DeployedAccount.Id) =>
        To("sqs:SendMessage", Queue, ("aws:SourceArn", $"arn:aws:events:us-east-1:{account}:rule/{rule}"));

    private static IEnumerable<(string Sentence, Func<Identity> Who, Func<IEnumerable<Call>> What)> Table() =>
    [
        ("CAM may start an onboarding", () => Cam, () => To("states:StartExecution", StateMachine)),
        ("CAM may request users", () => Cam, () => To("states:StartExecution", UsersStateMachine)),
        ("CAM may follow a request for users", () => Cam, () => See("states:DescribeExecution", UsersExecution, UsersStateMachine)),
        ("CAM may not confirm a requester's identity", () => Cam, () => To("states:SendTaskSuccess", "*")),
        ("CAM may not see the identity question of a request for users", () => Cam, () => To("states:GetExecutionHistory", UsersExecution)),
        ("CAM may not start another state machine", () => Cam, () => To("states:StartExecution", OtherStateMachine)),
        ("CAM may follow an onboarding", () => Cam, () => See("states:DescribeExecution", Execution)),
        ("CAM may not follow an execution of another state machine", () => Cam, () => See("states:DescribeExecution", OtherExecution, OtherStateMachine)),
        ("CAM may not stop an execution", () => Cam, () => To("states:StopExecution", Execution)),
        ("CAM may not redrive an execution", () => Cam, () => To("states:RedriveExecution", Execution)),
        ("CAM may not read an execution's history", () => Cam, () => To("states:GetExecutionHistory", Execution)),
        ("CAM may not decrypt executions outside Step Functions", () => Cam, () => [DecryptExecutions(via: "lambda.us-east-1.amazonaws.com")]),
        ("CAM may not decrypt another state machine's executions", () => Cam, () => [DecryptExecutions(OtherStateMachine)]),
        ("CAM acting for jdoe may read jdoe's secret", () => CamFor("jdoe"), () => ReadSecret("jdoe")),
        ("CAM acting for jdoe may not read asmith's secret", () => CamFor("jdoe"), () => ReadSecret("asmith")),
        ("CAM acting without a requester may not read jdoe's secret", () => Cam, () => ReadSecret("jdoe")),
        ("CAM acting for jdoe may not read a secret that is not Partner Cloud's", () => CamFor("jdoe"), () => ReadSecret("jdoe", OtherSecret)),
        ("CAM may not decrypt credentials outside Secrets Manager", () => CamFor("jdoe"), () => [DecryptSecret(via: "s3.us-east-1.amazonaws.com")]),
        ("CAM may not decrypt another secret that uses the key", () => CamFor("jdoe"), () => [DecryptSecret(OtherSecret)]),
        ("CAM may not change a secret's tags", () => CamFor("jdoe"), () => To("secretsmanager:TagResource", Secret, ("secretsmanager:ResourceTag/requester", "jdoe"))),
        ("CAM may not list secrets", () => CamFor("jdoe"), () => To("secretsmanager:ListSecrets", "*")),

        ("CAM's reader for jdoe may read jdoe's secret", () => Reader("jdoe"), () => ReadSecret("jdoe")),
        ("CAM's reader for jdoe may not read asmith's secret", () => Reader("jdoe"), () => ReadSecret("asmith")),
        ("CAM's reader without a requester may not read jdoe's secret", () => Foreign("CAMCredentialsReader"), () => ReadSecret("jdoe")),
        ("CAM's reader may not decrypt credentials outside Secrets Manager", () => Reader("jdoe"), () => [DecryptSecret(via: "s3.us-east-1.amazonaws.com")]),
        ("CAM's reader may not decrypt another secret that uses the key", () => Reader("jdoe"), () => [DecryptSecret(OtherSecret)]),
        ("CAM's reader may not change a secret's policy", () => Reader("jdoe"), () => To("secretsmanager:PutResourcePolicy", Secret, ("secretsmanager:ResourceTag/requester", "jdoe"))),
        ("CAM's reader without policies of its own may not read a secret", () => Reader("jdoe") with { Policies = [] }, () => ReadSecret("jdoe")),
        ("another role of CAM's account may not read jdoe's secret", () => Foreign("Other").Tagged("requester", "jdoe"), () => ReadSecret("jdoe")),
        ("another role of CAM's account may not decrypt credentials", () => Foreign("Other").Tagged("requester", "jdoe"), () => [DecryptSecret()]),
        ("an unrelated account may not read a secret", () => Foreign("CAMCredentialsReader", "999988887777").Tagged("requester", "jdoe"), () => ReadSecret("jdoe")),

        ("the function that issues credentials may read back jdoe's secret", () => Function("IssueCredentials"), () => ReadSecret("jdoe")),
        ("the function that issues credentials may encrypt a secret", () => Function("IssueCredentials"), () => [DecryptSecret() with { Action = "kms:GenerateDataKey" }]),
        ("the function that issues credentials may share a secret with named readers", () => Function("IssueCredentials"), () => To("secretsmanager:PutResourcePolicy", Secret, ("secretsmanager:BlockPublicPolicy", "true"))),
        ("the function that issues credentials may not share a secret with everybody", () => Function("IssueCredentials"), () => To("secretsmanager:PutResourcePolicy", Secret, ("secretsmanager:BlockPublicPolicy", "false"))),
        ("the function that maintains users may not share a secret with everybody", () => Function("MaintainUser"), () => To("secretsmanager:PutResourcePolicy", Secret)),
        ("the function that issues credentials may not decrypt outside Secrets Manager", () => Function("IssueCredentials"), () => [DecryptSecret(via: "s3.us-east-1.amazonaws.com")]),
        ("the function that maintains users may read back jdoe's secret", () => Function("MaintainUser"), () => ReadSecret("jdoe")),
        ("the function that maintains users may schedule a secret for deletion in 30 days", () => Function("MaintainUser"), () => To("secretsmanager:DeleteSecret", Secret, ("secretsmanager:RecoveryWindowInDays", "30"))),
        ("the function that maintains users may not schedule a secret for deletion in 7 days", () => Function("MaintainUser"), () => To("secretsmanager:DeleteSecret", Secret, ("secretsmanager:RecoveryWindowInDays", "7"))),
        ("the function that maintains users may not delete a secret immediately", () => Function("MaintainUser"), () => To("secretsmanager:DeleteSecret", Secret, ("secretsmanager:ForceDeleteWithoutRecovery", "true"))),
        ("the function that maintains users may enter a customer's account", () => Function("MaintainUser"), () => EnterCustomersAccount),
        ("an administrator in the role of the function that maintains users may not enter a customer's account", () => InRoleOf("MaintainUser"), () => EnterCustomersAccount),
        ("another function in the role of the function that maintains users may not enter a customer's account", () => OtherFunctionInRoleOf("MaintainUser"), () => EnterCustomersAccount),
        ("an administrator in the role of the function that hardens accounts may not enter a customer's account", () => InRoleOf("SecureIdentity"), () => EnterCustomersAccount),
        ("an administrator in the role of the function that maintains users may not read jdoe's secret", () => InRoleOf("MaintainUser"), () => ReadSecret("jdoe")),
        ("another function in the role of the function that maintains users may not read jdoe's secret", () => OtherFunctionInRoleOf("MaintainUser"), () => ReadSecret("jdoe")),
        ("an administrator in the role of the function that maintains users may not write a secret", () => InRoleOf("MaintainUser"), () => To("secretsmanager:PutSecretValue", Secret)),
        ("an administrator in the role of the function that issues credentials may not write a secret", () => InRoleOf("IssueCredentials"), () => To("secretsmanager:CreateSecret", Secret)),
        ("the function that maintains users may read who confirmed a request", () => Function("MaintainUser"), () => To("states:DescribeExecution", UsersExecution).Concat(To("states:GetExecutionHistory", UsersExecution)).Concat(To("kms:Decrypt", Deployed.Value.WorkflowKey))),
        ("the function that maintains users may not read an onboarding's history", () => Function("MaintainUser"), () => To("states:GetExecutionHistory", Execution)),
        ("the function that maintains users may not start a request", () => Function("MaintainUser"), () => To("states:StartExecution", UsersStateMachine)),
        ("the function that maintains users may read who owns an account", () => Function("MaintainUser"), () => To("organizations:ListTagsForResource", $"{Organization}:account/o-ab12cd34ef/999988887777")),
        ("the function that maintains users may not change who owns an account", () => Function("MaintainUser"), () => To("organizations:TagResource", $"{Organization}:account/o-ab12cd34ef/999988887777", ("aws:TagKeys", "provider-id"))),
        ("the function that maintains users may not confirm a requester's identity", () => Function("MaintainUser"), () => To("states:SendTaskSuccess", "*")),
        ("the workflow for users may ask operators on the default bus", () => Deployed.Value.InRole("PartnerCloud-maintain-users"), () => To("events:PutEvents", DefaultBus, ("events:source", "partner-cloud.operations"))),
        ("the workflow for users may not publish anything else on the default bus", () => Deployed.Value.InRole("PartnerCloud-maintain-users"), () => To("events:PutEvents", DefaultBus, ("events:source", "partner-cloud"))),
        ("the workflow for accounts may not ask operators", () => WorkflowRole, () => To("events:PutEvents", DefaultBus, ("events:source", "partner-cloud.operations"))),
        ("an operator may start a request for users", () => Operator, () => To("states:StartExecution", UsersStateMachine)),
        ("an operator may not start a request for an account", () => Operator, () => To("states:StartExecution", StateMachine)),
        ("an operator may redrive an execution for users", () => Operator, () => To("states:RedriveExecution", UsersExecution)),
        ("an auditor may read who requested users and who confirmed the request", () => Auditor, () => See("states:GetExecutionHistory", UsersExecution, UsersStateMachine)),
        ("an auditor may not start a request for users", () => Auditor, () => To("states:StartExecution", UsersStateMachine)),
        ("the function that creates accounts may let Organizations make its own role in a new account", () => InRoleOf("CreateAccount"), () => To("iam:CreateServiceLinkedRole", OrganizationsRole, ("iam:AWSServiceName", "organizations.amazonaws.com"))),
        ("the function that creates accounts may not let another service make a role", () => Function("CreateAccount"), () => To("iam:CreateServiceLinkedRole", OrganizationsRole, ("iam:AWSServiceName", "support.amazonaws.com"))),
        ("the function that creates accounts may not make another role", () => Function("CreateAccount"), () => To("iam:CreateServiceLinkedRole", "arn:aws:iam::999988887777:role/aws-service-role/support.amazonaws.com/AWSServiceRoleForSupport", ("iam:AWSServiceName", "support.amazonaws.com"))),
        ("the function that creates accounts may not read a secret", () => Function("CreateAccount"), () => ReadSecret("jdoe")),
        ("the function that creates accounts may not decrypt credentials", () => Function("CreateAccount"), () => [DecryptSecret()]),
        ("the function that verifies CAM's access may assume CAM's entrance role", () => Function("VerifyCamAccess"), () => To("sts:AssumeRole", CamEntrance)),
        ("the function that verifies CAM's access may not assume another role of CAM's account", () => Function("VerifyCamAccess"), () => To("sts:AssumeRole", "arn:aws:iam::540339316802:role/Administrator")),
        ("the function that verifies CAM's access may not enter a customer's account itself", () => Function("VerifyCamAccess"), () => To("sts:AssumeRole", "arn:aws:iam::999988887777:role/CTLDeveloperRole", ("aws:ResourceOrgID", "o-1234567890"))),
        ("the function that verifies CAM's access may not change the organization", () => Function("VerifyCamAccess"), () => To("organizations:InviteAccountToOrganization", "*")),
        ("the function that hardens accounts may not enter CAM's account", () => Function("SecureIdentity"), () => To("sts:AssumeRole", CamEntrance)),
        ("the workflow may not read a secret", () => WorkflowRole, () => ReadSecret("jdoe")),
        ("the workflow may encrypt and decrypt its executions", () => WorkflowRole, () => [DecryptExecutions(), DecryptExecutions() with { Action = "kms:GenerateDataKey" }]),
        ("the workflow may not decrypt another state machine's executions", () => WorkflowRole, () => [DecryptExecutions(OtherStateMachine)]),
        ("the workflow may publish a provider's status", () => WorkflowRole, () => To("events:PutEvents", Bus)),
        ("an administrator of the management account may not read a secret's value", () => Administrator, () => To("secretsmanager:GetSecretValue", Secret, ("secretsmanager:ResourceTag/requester", "jdoe"))),
        ("an administrator of the management account may not read a secret with a session tagged as its requester", () => Administrator.Tagged("requester", "jdoe"), () => To("secretsmanager:GetSecretValue", Secret, ("secretsmanager:ResourceTag/requester", "jdoe"))),
        ("an administrator of the management account may not decrypt credentials", () => Administrator, () => [DecryptSecret()]),
        ("an administrator of the management account may not re-encrypt credentials under another key", () => Administrator, () => To("kms:ReEncryptFrom", Deployed.Value.CredentialsKey)),
        ("an administrator of the management account may not write a password into a secret", () => Administrator, () => To("secretsmanager:PutSecretValue", Secret)),
        ("an administrator of the management account may not change a secret's key", () => Administrator, () => To("secretsmanager:UpdateSecret", Secret)),
        ("an administrator of the management account may not restore an earlier version of a secret", () => Administrator, () => To("secretsmanager:UpdateSecretVersionStage", Secret)),
        ("an administrator of the management account may not restore a secret", () => Administrator, () => To("secretsmanager:RestoreSecret", Secret)),
        ("an administrator of the management account may not change who reads a secret", () => Administrator, () => To("secretsmanager:TagResource", Secret, ("aws:TagKeys", "requester"))),
        ("an administrator of the management account may not change a secret's policy", () => Administrator, () => To("secretsmanager:PutResourcePolicy", Secret)),
        ("an administrator of the management account may not remove a secret's policy", () => Administrator, () => To("secretsmanager:DeleteResourcePolicy", Secret)),
        ("an administrator of the management account may not copy a secret to another region", () => Administrator, () => To("secretsmanager:ReplicateSecretToRegions", Secret)),
        ("an administrator of the management account may not rotate a secret", () => Administrator, () => To("secretsmanager:RotateSecret", Secret)),
        ("an administrator of the management account may not encrypt with the credentials key", () => Administrator, () => To("kms:Encrypt", Deployed.Value.CredentialsKey)),
        ("an administrator of the management account may not generate a data key from the credentials key", () => Administrator, () => [DecryptSecret() with { Action = "kms:GenerateDataKey" }]),
        ("an administrator of the management account may not re-encrypt under the credentials key", () => Administrator, () => To("kms:ReEncryptTo", Deployed.Value.CredentialsKey)),
        ("CAM may not generate a data key from the credentials key", () => CamFor("jdoe"), () => [DecryptSecret() with { Action = "kms:GenerateDataKey" }]),
        ("CAM may not read an earlier version of a secret", () => CamFor("jdoe"), () => ReadVersion("AWSPREVIOUS")),
        ("CAM may ask for the current version by name", () => CamFor("jdoe"), () => ReadVersion("AWSCURRENT")),
        ("CAM may not read a version by its id", () => CamFor("jdoe"), () => To("secretsmanager:GetSecretValue", Secret, ("secretsmanager:ResourceTag/requester", "jdoe"), ("secretsmanager:VersionId", new string('a', 64)))),
        ("CAM's reader may not read an earlier version of a secret", () => Reader("jdoe"), () => ReadVersion("AWSPREVIOUS")),
        ("CAM's reader may not read a version by its id", () => Reader("jdoe"), () => To("secretsmanager:GetSecretValue", Secret, ("secretsmanager:ResourceTag/requester", "jdoe"), ("secretsmanager:VersionId", new string('a', 64)))),
        ("the function that issues credentials may not restore a secret", () => Function("IssueCredentials"), () => To("secretsmanager:RestoreSecret", Secret)),
        ("the function that issues credentials may record that an account has its first administrator", () => Function("IssueCredentials"), () => To("organizations:TagResource", $"{Organization}:account/o-ab12cd34ef/222233334444", ("aws:TagKeys", "first-administrator"))),
        ("the function that issues credentials may not change for whom an account was created", () => Function("IssueCredentials"), () => To("organizations:TagResource", $"{Organization}:account/o-ab12cd34ef/222233334444", ("aws:TagKeys", "requester"))),
        ("an operator with full access from other policies may not create a secret", () => OperatorWithMore, () => To("secretsmanager:CreateSecret", Secret)),
        ("an operator with full access from other policies may not create a secret in another region", () => OperatorWithMore, () => To("secretsmanager:CreateSecret", Secret.Replace("us-east-1", "eu-west-1", StringComparison.Ordinal))),
        ("an operator with full access from other policies may not write a password", () => OperatorWithMore, () => To("secretsmanager:PutSecretValue", Secret)),
        ("an auditor with full access from other policies may not create a secret", () => Auditor with { Policies = [.. Auditor.Policies, AllowAll] }, () => To("secretsmanager:CreateSecret", Secret)),
        ("an administrator of the management account may change the credentials key's policy", () => Administrator, () => To("kms:PutKeyPolicy", Deployed.Value.CredentialsKey)),
        ("an administrator of the management account may delete a secret", () => Administrator, () => To("secretsmanager:DeleteSecret", Secret)),

        ("CAM may not refuse a request for users", () => Cam, () => To("states:SendTaskFailure", "*")),
        ("CAM may not read credentials before they have a requester", () => CamFor("jdoe"), () => ReadSecret("nobody yet")),
        ("the function that revokes passwords may not read a secret", () => Function("RevokeUnusedPasswords"), () => ReadSecret("jdoe")),
        ("the function that revokes passwords may not decrypt credentials", () => Function("RevokeUnusedPasswords"), () => [DecryptSecret()]),
        ("the function that revokes passwords may record the state of a secret's password", () => Function("RevokeUnusedPasswords"), () => To("secretsmanager:TagResource", Secret, ("aws:TagKeys", "credentials-state"))),
        ("the function that revokes passwords may not change who reads a secret", () => Function("RevokeUnusedPasswords"), () => To("secretsmanager:TagResource", Secret, ("aws:TagKeys", "requester"))),
        ("the function that revokes passwords may schedule a secret for deletion", () => Function("RevokeUnusedPasswords"), () => To("secretsmanager:DeleteSecret", Secret, ("secretsmanager:RecoveryWindowInDays", "30"))),
        ("the function that revokes passwords may not delete a secret immediately", () => Function("RevokeUnusedPasswords"), () => To("secretsmanager:DeleteSecret", Secret, ("secretsmanager:ForceDeleteWithoutRecovery", "true"))),
        ("the function that revokes passwords may not touch other secrets", () => Function("RevokeUnusedPasswords"), () => To("secretsmanager:DeleteSecret", OtherSecret, ("secretsmanager:RecoveryWindowInDays", "30"))),
        ("the function that revokes passwords may publish events to CAM", () => Function("RevokeUnusedPasswords"), () => To("events:PutEvents", Bus, ("events:source", "partner-cloud"))),
        ("the function that revokes passwords may not ask operators on behalf of a workflow", () => Function("RevokeUnusedPasswords"), () => To("events:PutEvents", DefaultBus, ("events:source", "partner-cloud.operations"))),
        ("the function that enforces guardrails may enable service control policies", () => Function("EnforceGuardrails"), () => To("organizations:EnablePolicyType", Root, ServiceControl)),
        ("the function that enforces guardrails may not enable other policy types", () => Function("EnforceGuardrails"), () => To("organizations:EnablePolicyType", Root, ("organizations:PolicyType", "TAG_POLICY"))),
        ("the function that enforces guardrails may not disable policies", () => Function("EnforceGuardrails"), () => To("organizations:DisablePolicyType", Root, ServiceControl)),
        ("the function that enforces guardrails may create a service control policy", () => Function("EnforceGuardrails"), () => To("organizations:CreatePolicy", "*", ServiceControl)),
        ("the function that enforces guardrails may not create a resource control policy", () => Function("EnforceGuardrails"), () => To("organizations:CreatePolicy", "*", ("organizations:PolicyType", "RESOURCE_CONTROL_POLICY"))),
        ("the function that enforces guardrails may change a service control policy", () => Function("EnforceGuardrails"), () => To("organizations:UpdatePolicy", ScpArn).Concat(To("organizations:DescribePolicy", ScpArn))),
        ("the function that enforces guardrails may not change a resource control policy", () => Function("EnforceGuardrails"), () => To("organizations:UpdatePolicy", ScpArn.Replace("service_control", "resource_control", StringComparison.Ordinal))),
        ("the function that enforces guardrails may attach policies to the customers' unit", () => Function("EnforceGuardrails"), () => To("organizations:AttachPolicy", ScpArn).Concat(To("organizations:AttachPolicy", CustomersOu))),
        ("the function that enforces guardrails may not attach policies to another unit", () => Function("EnforceGuardrails"), () => To("organizations:AttachPolicy", OtherOu)),
        ("the function that enforces guardrails may not attach policies to the root", () => Function("EnforceGuardrails"), () => To("organizations:AttachPolicy", Root)),
        ("the function that enforces guardrails may not detach policies from the customers' unit", () => Function("EnforceGuardrails"), () => To("organizations:DetachPolicy", CustomersOu)),
        ("the function that enforces guardrails may not delete a policy", () => Function("EnforceGuardrails"), () => To("organizations:DeletePolicy", ScpArn)),
        ("the function that enforces guardrails may not enter a customer's account", () => Function("EnforceGuardrails"), () => To("sts:AssumeRole", "arn:aws:iam::444455556666:role/CTLDeveloperRole")),
        ("the workflow for users may not read a secret", () => Deployed.Value.InRole("PartnerCloud-maintain-users"), () => ReadSecret("jdoe")),
        ("the function that notifies operators may not answer for them", () => Function("NotifyOperators"), () => To("states:SendTaskSuccess", "*")),

        ("an auditor may not refuse a request for users", () => Auditor, () => To("states:SendTaskFailure", "*")),

        ("an operator may list executions", () => Operator, () => To("states:ListExecutions", StateMachine)),
        ("an operator may not list executions of another state machine", () => Operator, () => To("states:ListExecutions", OtherStateMachine)),
        ("an operator may see why an execution failed", () => Operator, () => See("states:DescribeExecution", Execution)),
        ("an operator may read an execution's history", () => Operator, () => See("states:GetExecutionHistory", Execution)),
        ("an operator may read the definition of a workflow", () => Operator, () => See("states:DescribeStateMachine", StateMachine)),
        ("an operator may redrive a failed execution", () => Operator, () => To("states:RedriveExecution", Execution)),
        ("an operator may not redrive another state machine's execution", () => Operator, () => To("states:RedriveExecution", OtherExecution)),
        ("an operator may stop an execution", () => Operator, () => To("states:StopExecution", Execution)),
        ("an operator may answer a waiting task", () => Operator, () => To("states:SendTaskSuccess", "*").Concat(To("states:SendTaskFailure", "*")).Concat(To("states:SendTaskHeartbeat", "*"))),
        ("an operator may not start an onboarding", () => Operator, () => To("states:StartExecution", StateMachine)),
        ("an operator may not change a workflow", () => Operator, () => To("states:UpdateStateMachine", StateMachine)),
        ("an operator may read the functions' logs", () => Operator, () => To("logs:FilterLogEvents", FunctionLogs)),
        ("an operator may read the workflow's logs", () => Operator, () => To("logs:GetLogEvents", WorkflowLogs)),
        ("an operator may not read other logs", () => Operator, () => To("logs:FilterLogEvents", OtherLogs)),
        ("an operator may see alarms", () => Operator, () => To("cloudwatch:DescribeAlarms", "*")),
        ("an operator may not read a credentials secret", () => Operator, () => ReadSecret("jdoe")),
        ("an operator with full access from other policies may not read a credentials secret", () => OperatorWithMore, () => To("secretsmanager:GetSecretValue", Secret)),
        ("an operator with full access from other policies may not become a secret's requester", () => OperatorWithMore, () => To("secretsmanager:TagResource", Secret)),
        ("an operator with full access from other policies may not change a secret's policy", () => OperatorWithMore, () => To("secretsmanager:PutResourcePolicy", Secret)),
        ("an operator with full access from other policies may not change the credentials key's policy", () => OperatorWithMore, () => To("kms:PutKeyPolicy", Deployed.Value.CredentialsKey)),
        ("an operator with full access from other policies may not grant others the credentials key", () => OperatorWithMore, () => To("kms:CreateGrant", Deployed.Value.CredentialsKey)),
        ("an operator may not disable a security notification", () => Operator, () => To("events:DisableRule", "arn:aws:events:us-east-1:111122223333:rule/PartnerCloud-Security-SecretsRead")),
        ("EventBridge may keep what one of our rules could not deliver", () => Service("events.amazonaws.com"), () => KeepEvent("PartnerCloud-Security-SecretsRead").Concat(To("kms:GenerateDataKey", Deployed.Value.WorkflowKey)).Concat(To("kms:Decrypt", Deployed.Value.WorkflowKey))),
        ("EventBridge may not keep what another rule could not deliver", () => Service("events.amazonaws.com"), () => KeepEvent("payroll")),
        ("EventBridge may not keep what another account's rule could not deliver", () => Service("events.amazonaws.com"), () => KeepEvent("PartnerCloud-Security-SecretsRead", "999988887777")),
        ("EventBridge may not read undelivered events", () => Service("events.amazonaws.com"), () => To("sqs:ReceiveMessage", Queue)),
        ("an administrator may read undelivered events", () => Administrator, () => To("sqs:ReceiveMessage", Queue, ("aws:SecureTransport", "true"))),
        ("an administrator may not read undelivered events without TLS", () => Administrator, () => To("sqs:ReceiveMessage", Queue, ("aws:SecureTransport", "false"))),
        ("another account may not read undelivered events", () => Foreign("Administrator", "999988887777"), () => To("sqs:ReceiveMessage", Queue)),
        ("another account may not send to the queue of undelivered events", () => Foreign("Administrator", "999988887777"), () => To("sqs:SendMessage", Queue)),
        ("an operator may not read undelivered events", () => Operator, () => To("sqs:ReceiveMessage", Queue)),
        ("an auditor may not read undelivered events", () => Auditor, () => To("sqs:ReceiveMessage", Queue)),
        ("CAM may not read undelivered events", () => Cam, () => To("sqs:ReceiveMessage", Queue)),
        ("the function that sends notifications may not read undelivered events", () => Function("NotifyOperators"), () => To("sqs:ReceiveMessage", Queue)),
        ("an operator may not unsubscribe security's address", () => Operator, () => To("sns:Unsubscribe", "arn:aws:sns:us-east-1:111122223333:PartnerCloud-Security")),
        ("an operator may not invoke a function outside its workflow", () => Operator, () => To("lambda:InvokeFunction", "arn:aws:lambda:us-east-1:111122223333:function:PartnerCloud-CreateAccount")),
        ("an operator may not enter a customer's account", () => Operator, () => To("sts:AssumeRole", "arn:aws:iam::444455556666:role/CTLDeveloperRole")),

        ("an auditor may list executions", () => Auditor, () => To("states:ListExecutions", StateMachine)),
        ("an auditor may see who requested what", () => Auditor, () => See("states:DescribeExecution", Execution)),
        ("an auditor may read an execution's history", () => Auditor, () => See("states:GetExecutionHistory", Execution)),
        ("an auditor may read the workflow's logs", () => Auditor, () => To("logs:FilterLogEvents", WorkflowLogs)),
        ("an auditor may not stop an execution", () => Auditor, () => To("states:StopExecution", Execution)),
        ("an auditor may not redrive an execution", () => Auditor, () => To("states:RedriveExecution", Execution)),
        ("an auditor may not answer a waiting task", () => Auditor, () => To("states:SendTaskSuccess", "*")),
        ("an auditor may not start an onboarding", () => Auditor, () => To("states:StartExecution", StateMachine)),
        ("an auditor may not delete logs", () => Auditor, () => To("logs:DeleteLogGroup", WorkflowLogs)),
        ("an auditor may not read a credentials secret", () => Auditor, () => ReadSecret("jdoe")),
        ("an auditor with full access from other policies may not read a credentials secret", () => AuditorWithMore, () => To("secretsmanager:GetSecretValue", Secret)),
        ("an auditor with full access from other policies may not confirm a requester's identity", () => AuditorWithMore, () => To("states:SendTaskSuccess", "*")),
        ("an auditor with full access from other policies may not refuse a requester", () => AuditorWithMore, () => To("states:SendTaskFailure", "*")),
        ("an auditor with full access from other policies may not keep an identity question open", () => AuditorWithMore, () => To("states:SendTaskHeartbeat", "*")),
        ("an auditor with full access from other policies may not request users", () => AuditorWithMore, () => To("states:StartExecution", UsersStateMachine)),
        ("an auditor with full access from other policies may not redrive an execution", () => AuditorWithMore, () => To("states:RedriveExecution", Execution)),
        ("an auditor with full access from other policies may not stop an execution", () => AuditorWithMore, () => To("states:StopExecution", Execution)),
        ("an auditor with full access from other policies may read an execution's history", () => AuditorWithMore, () => See("states:GetExecutionHistory", Execution)),

        ("CAM's account may assume PartnerCloudCam for a requester, with its external id", () => Foreign("CAM"), () => Assume("elasticbox", ("requester", "jdoe"))),
        ("CAM's account may not assume PartnerCloudCam without its external id", () => Foreign("CAM"), () => Assume(null, ("requester", "jdoe"))),
        ("CAM's account may not assume PartnerCloudCam with another's external id", () => Foreign("CAM"), () => Assume("someone-else", ("requester", "jdoe"))),
        ("CAM's account may not assume PartnerCloudCam without a requester", () => Foreign("CAM"), () => Assume("elasticbox")),
        ("CAM's account may not assume PartnerCloudCam for a requester without a name", () => Foreign("CAM"), () => Assume("elasticbox", ("requester", ""))),
        ("CAM's account may not tag its session with anything else", () => Foreign("CAM"), () => [new("sts:TagSession", CamRole, ("aws:RequestTag/requester", "jdoe"), ("aws:TagKeys", "department"))]),
        ("CAM's account may not assume PartnerCloudCam for a requester with more tags than that", () => Foreign("CAM"), () => Assume("elasticbox", ("requester", "jdoe"), ("department", "x"))),
        ("an unrelated account may not assume PartnerCloudCam", () => Foreign("CAM", "999988887777"), () => Assume("elasticbox", ("requester", "jdoe"))),
        ("an administrator of the management account may not assume PartnerCloudCam", () => Administrator, () => Assume("elasticbox", ("requester", "jdoe"))),

        ("CAM's account may create a rule for our events on our bus", () => Foreign("CAM"), () => To("events:PutRule", Rule, ("events:source", "partner-cloud"))),
        ("CAM's account may not create a rule for other events on our bus", () => Foreign("CAM"), () => To("events:PutRule", Rule, ("events:source", "aws.iam"))),
        ("CAM's account may not create a rule for all events on our bus", () => Foreign("CAM"), () => To("events:PutRule", Rule)),
        ("CAM's account may not create a rule for our events together with others", () => Foreign("CAM"), () => To("events:PutRule", Rule, ("events:source", "partner-cloud"), ("events:source", "aws.iam"))),
        ("CAM's account may not create a rule on the default bus", () => Foreign("CAM"), () => To("events:PutRule", DefaultBusRule, ("events:source", "partner-cloud"))),
        ("CAM's account may change its own rule", () => Foreign("CAM"), () => To("events:PutRule", Rule, ("events:source", "partner-cloud"), ("events:creatorAccount", CamAccount))),
        ("CAM's account may set the targets of its own rule and delete the rule", () => Foreign("CAM"), () => To("events:PutTargets", Rule, ("events:creatorAccount", CamAccount)).Concat(To("events:RemoveTargets", Rule, ("events:creatorAccount", CamAccount))).Concat(To("events:DeleteRule", Rule, ("events:creatorAccount", CamAccount)))),
        ("CAM's account may not take over a rule of ours", () => Foreign("CAM"), () => To("events:PutTargets", Rule, ("events:creatorAccount", DeployedAccount.Id))),
        ("CAM's account may not disable a rule of ours", () => Foreign("CAM"), () => To("events:DisableRule", Rule, ("events:creatorAccount", DeployedAccount.Id))),
        ("CAM's account may not publish on our bus", () => Foreign("CAM"), () => To("events:PutEvents", Bus, ("events:source", "partner-cloud"))),
        ("an unrelated account may not create a rule on our bus", () => Foreign("CAM", "999988887777"), () => To("events:PutRule", Rule, ("events:source", "partner-cloud"))),

        ("CloudWatch Logs may use the workflow key for our log groups", () => Service("logs.us-east-1.amazonaws.com"), () => To("kms:GenerateDataKey", Deployed.Value.WorkflowKey, ("kms:EncryptionContext:aws:logs:arn", "arn:aws:logs:us-east-1:111122223333:log-group:/partner-cloud/functions/CreateAccount"))),
        ("CloudWatch Logs may not use the workflow key for other log groups", () => Service("logs.us-east-1.amazonaws.com"), () => To("kms:GenerateDataKey", Deployed.Value.WorkflowKey, ("kms:EncryptionContext:aws:logs:arn", "arn:aws:logs:us-east-1:111122223333:log-group:/payroll"))),
        ("log delivery may decrypt what a state machine logs", () => Service("delivery.logs.amazonaws.com"), () => To("kms:Decrypt", Deployed.Value.WorkflowKey, ("kms:EncryptionContext:SourceArn", "arn:aws:logs:us-east-1:111122223333:*"))),
        ("log delivery may not decrypt another account's log lines", () => Service("delivery.logs.amazonaws.com"), () => To("kms:Decrypt", Deployed.Value.WorkflowKey, ("kms:EncryptionContext:SourceArn", "arn:aws:logs:us-east-1:999988887777:*"))),
        ("an alarm may publish into the encrypted topic", () => Service("cloudwatch.amazonaws.com"), () => To("kms:GenerateDataKey", Deployed.Value.WorkflowKey).Concat(To("kms:Decrypt", Deployed.Value.WorkflowKey))),
        ("a service that needs no key may not use the workflow key", () => Service("s3.amazonaws.com"), () => To("kms:Decrypt", Deployed.Value.WorkflowKey)),
        ("CloudWatch may not use the credentials key", () => Service("cloudwatch.amazonaws.com"), () => To("kms:Decrypt", Deployed.Value.CredentialsKey, ("aws:SourceAccount", DeployedAccount.Id))),
        ("CAM's reader may not decrypt executions", () => Reader("jdoe"), () => [DecryptExecutions()]),
    ];
}
