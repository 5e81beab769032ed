using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.CDK.Assertions;
using PartnerCloud.Cdk.Operations;
using PartnerCloud.Lambda.Functions;
using PartnerCloud.Simulator.Services.EventBridge;

namespace PartnerCloud.Cdk.Tests.Operations;

/// <summary>The rules send a notification for each call that could give access to a password. They ignore ordinary work.</summary>
public sealed class SecurityNotificationsTests
{
    private const string Jane = "arn:aws:secretsmanager:us-east-1:111122223333:secret:partner-cloud/prov-1/jane/credentials-AbCdEf";
    private const string MaintainUserArn = "arn:aws:lambda:us-east-1:111122223333:function:PartnerCloud-MaintainUser";
    private const string CamAccount = "540339316802";

    private static readonly Lazy<Template> WithSecurity = new(() => Synthesized.With(("securityEmail", "security@partner.example")));

    private static readonly Dictionary<string, JsonObject> Patterns = RulesOf(Synthesized.MainJson).ToDictionary(rule => Name(rule)[SecurityNotifications.RulePrefix.Length..], PatternOf);

    public static TheoryData<string, string, string, string?, string?> WatchedCalls => new()
    {
        // rule, service, operation, the parameter that names the resource, its value
        { "SecretsRead", "secretsmanager", "GetSecretValue", "secretId", Jane },
        { "SecretsRead", "secretsmanager", "GetSecretValue", "secretId", "partner-cloud/prov-1/jane/credentials" },
        { "SecretsRead", "secretsmanager", "BatchGetSecretValue", "secretIdList[]", Jane },
        { "SecretsWritten", "secretsmanager", "CreateSecret", "name", "partner-cloud/prov-1/jane/credentials" },
        { "SecretsWritten", "secretsmanager", "PutSecretValue", "secretId", Jane },
        { "SecretsWritten", "secretsmanager", "UpdateSecret", "secretId", Jane },
        { "SecretsWritten", "secretsmanager", "UpdateSecretVersionStage", "secretId", Jane },
        { "SecretsWritten", "secretsmanager", "PutResourcePolicy", "secretId", Jane },
        { "SecretsWritten", "secretsmanager", "DeleteResourcePolicy", "secretId", Jane },
        { "SecretsWritten", "secretsmanager", "DeleteSecret", "secretId", Jane },
        { "SecretsWritten", "secretsmanager", "RestoreSecret", "secretId", Jane },
        { "SecretsWritten", "secretsmanager", "TagResource", "secretId", Jane },
        { "SecretsWritten", "secretsmanager", "UntagResource", "secretId", Jane },
        { "SecretsWritten", "secretsmanager", "ReplicateSecretToRegions", "secretId", Jane },
        { "SecretsWritten", "secretsmanager", "RotateSecret", "secretId", Jane },
        { "RolesEntered", "sts", "AssumeRole", "roleArn", "arn:aws:iam::210987654321:role/CTLDeveloperRole" },
        { "RolesEntered", "sts", "AssumeRole", "roleArn", "arn:aws:iam::111122223333:role/PartnerCloud-MaintainUser" },
        { "RolesEntered", "sts", "AssumeRoleWithSAML", "roleArn", "arn:aws:iam::111122223333:role/PartnerCloud-IssueCredentials" },
        { "RolesEntered", "sts", "AssumeRoot", "targetPrincipal", "210987654321" },
        { "FunctionsChanged", "lambda", "UpdateFunctionCode20150331v2", "functionName", "PartnerCloud-MaintainUser" },
        { "FunctionsChanged", "lambda", "UpdateFunctionCode20150331v2", "functionName", MaintainUserArn },
        { "FunctionsChanged", "lambda", "UpdateFunctionConfiguration20150331v2", "functionName", "111122223333:PartnerCloud-MaintainUser" },
        { "FunctionsChanged", "lambda", "AddPermission20150331v2", "functionName", MaintainUserArn },
        { "FunctionsChanged", "lambda", "CreateFunction20150331", "role", "arn:aws:iam::111122223333:role/PartnerCloud-MaintainUser" },
        { "FunctionsChanged", "lambda", "UpdateFunctionConfiguration20150331v2", "role", "arn:aws:iam::111122223333:role/PartnerCloud-MaintainUser" },
        { "FunctionsChanged", "lambda", "CreateFunctionUrlConfig", "functionName", "PartnerCloud-MaintainUser" },
        { "FunctionsChanged", "lambda", "CreateEventSourceMapping20150331", "functionName", "PartnerCloud-MaintainUser" },
        { "RolesChanged", "iam", "UpdateAssumeRolePolicy", "roleName", "PartnerCloud-MaintainUser" },
        { "RolesChanged", "iam", "PutRolePolicy", "roleName", "PartnerCloud-maintain-users" },
        { "RolesChanged", "iam", "AttachRolePolicy", "roleName", "PartnerCloudOperator" },
        { "RolesChanged", "iam", "AttachRolePolicy", "policyArn", "arn:aws:iam::111122223333:policy/PartnerCloudCam" },
        { "RolesChanged", "iam", "CreatePolicyVersion", "policyArn", "arn:aws:iam::111122223333:policy/PartnerCloudOperator" },
        { "RolesChanged", "iam", "CreateRole", "roleName", "PartnerCloudCam" },
        { "RolesChanged", "iam", "TagRole", "roleName", "PartnerCloudCam" },
        { "RolesChanged", "iam", "DeleteRolePermissionsBoundary", "roleName", "PartnerCloud-MaintainUser" },
        { "AccountsRetagged", "organizations", "TagResource", "resourceId", "210987654321" },
        { "AccountsRetagged", "organizations", "UntagResource", "resourceId", "210987654321" },
        { "KeysChanged", "kms", "PutKeyPolicy", "keyId", "CredentialsKey" },
        { "KeysChanged", "kms", "CreateGrant", "keyId", "CredentialsKey" },
        { "KeysChanged", "kms", "ScheduleKeyDeletion", "keyId", "WorkflowKey" },
        { "KeysChanged", "kms", "DisableKey", "keyId", "WorkflowKey" },
        { "WorkflowsChanged", "states", "UpdateStateMachine", "stateMachineArn", "arn:aws:states:us-east-1:111122223333:stateMachine:maintain-users" },
        { "WorkflowsChanged", "states", "UpdateStateMachine", "stateMachineArn", "arn:aws:states:us-east-1:111122223333:stateMachine:onboard-account" },
        { "WorkflowsChanged", "states", "CreateStateMachine", "roleArn", "arn:aws:iam::111122223333:role/PartnerCloud-maintain-users" },
        { "WorkflowsChanged", "states", "TestState", "roleArn", "arn:aws:iam::111122223333:role/PartnerCloud-maintain-users" },
        { "StacksChanged", "cloudformation", "ExecuteChangeSet", "stackName", "PartnerCloud" },
        { "StacksChanged", "cloudformation", "UpdateStack", "stackName", "Other" },
        { "WatchChanged", "events", "DisableRule", "name", "PartnerCloud-Security-SecretsRead" },
        { "WatchChanged", "events", "RemoveTargets", "rule", "PartnerCloud-Security-SecretsRead" },
        { "WatchChanged", "sns", "DeleteTopic", "topicArn", "arn:aws:sns:us-east-1:111122223333:PartnerCloud-Security" },
        { "WatchChanged", "sns", "Unsubscribe", "subscriptionArn", "arn:aws:sns:us-east-1:111122223333:PartnerCloud-Security:6f0e2b1c-0000-4000-8000-000000000001" },
        { "WatchChanged", "cloudtrail", "StopLogging", null, null },
    };

    [Theory]
    [MemberData(nameof(WatchedCalls))]
    public void Call_ByAnAdministrator_MatchesOneRule(string rule, string service, string operation, string? parameter, string? value) =>
        Assert.Equal([rule], MatchingRules(CloudTrailEvent.Of(service, operation, Parameters(parameter, value))));

    /// <summary>The root user has no session, so the event names no role.</summary>
    [Theory]
    [MemberData(nameof(WatchedCalls))]
    public void Call_ByTheRootUser_MatchesOneRule(string rule, string service, string operation, string? parameter, string? value) =>
        Assert.Equal([rule], MatchingRules(CloudTrailEvent.Of(service, operation, Parameters(parameter, value), detail => detail["userIdentity"] = CloudTrailEvent.Root)));

    [Theory]
    [InlineData("GetSecretValue", "secretId", Jane, "Admin")]
    [InlineData("GetSecretValue", null, null, "Admin")]
    [InlineData("PutSecretValue", null, null, "PartnerCloudOperator")]
    [InlineData("GetSecretValue", null, null, "PartnerCloudCam")]
    [InlineData("GetSecretValue", null, null, "PartnerCloud-MaintainUser")]
    [InlineData("PutSecretValue", "secretId", Jane, "PartnerCloud-MaintainUser")]
    public void DeniedCall_ByAnyRole_MatchesOneRule(string operation, string? parameter, string? value, string role) =>
        Assert.Equal(["SecretsDenied"], MatchingRules(CloudTrailEvent.Of("secretsmanager", operation, parameter is null ? null : Parameters(parameter, value), detail =>
        {
            detail["userIdentity"] = CloudTrailEvent.Session(role);
            detail["errorCode"] = "AccessDenied";
            detail["errorMessage"] = $"User: arn:aws:sts::111122223333:assumed-role/{role}/kim is not authorized to perform: secretsmanager:{operation} on resource: {Jane} with an explicit deny in a resource-based policy";
        })));

    [Theory]
    [InlineData("arn:aws:iam::210987654321:role/CTLDeveloperRole", true)]
    [InlineData("arn:aws:iam::111122223333:role/PartnerCloud-MaintainUser", true)]
    [InlineData("arn:aws:iam::111122223333:role/PartnerCloudOperator", false)]
    public void DeniedAssumeRole_OfOurRoles_MatchesOneRule(string roleArn, bool expected) =>
        Assert.Equal(expected ? ["RolesEntered"] : [], MatchingRules(CloudTrailEvent.Of("sts", "AssumeRole", null, detail =>
        {
            detail["errorCode"] = "AccessDenied";
            detail["errorMessage"] = $"User: arn:aws:sts::111122223333:assumed-role/Admin/kim is not authorized to perform: sts:AssumeRole on resource: {roleArn}";
        })));

    public static TheoryData<string> SecretFunctions => [.. FunctionsThatMay("secretsmanager:")];

    public static TheoryData<string> AccountFunctions => [.. FunctionsThatMay("sts:AssumeRole").Where(function => function != "VerifyCamAccess")];

    [Theory]
    [MemberData(nameof(SecretFunctions))]
    public void Call_ByAFunctionOnSecrets_MatchesNoRule(string function)
    {
        foreach (var action in FunctionRole.Of(function).SelectMany(statement => statement.Actions).Where(action => action.StartsWith("secretsmanager:", StringComparison.Ordinal)))
        {
            var operation = action[(action.IndexOf(':', StringComparison.Ordinal) + 1)..];
            Assert.Empty(MatchingRules(CloudTrailEvent.Of("secretsmanager", operation, Parameters(operation == "CreateSecret" ? "name" : "secretId", "partner-cloud/prov-1/jane/credentials"), By($"PartnerCloud-{function}"))));
        }
    }

    [Fact]
    public void Call_ThatTagsTheFirstAdministrator_MatchesNoRule() =>
        Assert.Empty(MatchingRules(CloudTrailEvent.Of("organizations", "TagResource", Parameters("resourceId", "210987654321"), By("PartnerCloud-IssueCredentials"))));

    [Theory]
    [MemberData(nameof(AccountFunctions))]
    public void Call_ByAFunctionThatEntersAccounts_MatchesNoRule(string function)
    {
        Assert.Empty(MatchingRules(CloudTrailEvent.Of("sts", "AssumeRole", Parameters("roleArn", "arn:aws:iam::210987654321:role/CTLDeveloperRole"), By($"PartnerCloud-{function}"))));
        // the role of a new account does not exist yet
        Assert.Empty(MatchingRules(CloudTrailEvent.Of("sts", "AssumeRole", null, detail =>
        {
            By($"PartnerCloud-{function}")(detail);
            detail["errorCode"] = "AccessDenied";
            detail["errorMessage"] = $"User: arn:aws:sts::111122223333:assumed-role/PartnerCloud-{function}/PartnerCloud-{function} is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::210987654321:role/CTLDeveloperRole";
        })));
    }

    [Fact]
    public void Read_ByCam_MatchesNoRule()
    {
        Assert.Empty(MatchingRules(CloudTrailEvent.Of("secretsmanager", "GetSecretValue", Parameters("secretId", Jane), By("PartnerCloudCam"))));
        Assert.Empty(MatchingRules(CloudTrailEvent.Of("secretsmanager", "GetSecretValue", Parameters("secretId", Jane), detail => detail["userIdentity"] = CloudTrailEvent.OfAccount(CamAccount))));
        Assert.Equal(["SecretsRead"], MatchingRules(CloudTrailEvent.Of("secretsmanager", "GetSecretValue", Parameters("secretId", Jane), detail => detail["userIdentity"] = CloudTrailEvent.OfAccount("210987654321"))));
    }

    [Fact]
    public void AssumeRole_ByLambdaForAFunction_MatchesNoRule() =>
        Assert.Empty(MatchingRules(CloudTrailEvent.Of("sts", "AssumeRole", Parameters("roleArn", "arn:aws:iam::111122223333:role/PartnerCloud-MaintainUser"), detail => detail["userIdentity"] = CloudTrailEvent.Service("lambda.amazonaws.com"))));

    /// <summary>CloudFormation changes functions, roles, keys and rules in its own name. Only the call that started the deployment matches.</summary>
    [Theory]
    [InlineData("lambda", "UpdateFunctionCode20150331v2", "functionName", MaintainUserArn)]
    [InlineData("iam", "PutRolePolicy", "roleName", "PartnerCloud-MaintainUser")]
    [InlineData("kms", "PutKeyPolicy", "keyId", "CredentialsKey")]
    [InlineData("states", "UpdateStateMachine", "stateMachineArn", "arn:aws:states:us-east-1:111122223333:stateMachine:maintain-users")]
    [InlineData("events", "PutRule", "name", "PartnerCloud-Security-SecretsRead")]
    public void Deployment_OfAChange_MatchesOneRuleOnce(string service, string operation, string parameter, string value)
    {
        Assert.Empty(MatchingRules(CloudTrailEvent.Of(service, operation, Parameters(parameter, value), detail =>
        {
            detail["userIdentity"] = CloudTrailEvent.Session("cdk-hnb659fds-cfn-exec-role-111122223333-us-east-1");
            detail["userIdentity"]!["invokedBy"] = "cloudformation.amazonaws.com";
            detail["sourceIPAddress"] = "cloudformation.amazonaws.com";
        })));
        Assert.Empty(MatchingRules(CloudTrailEvent.Of("cloudformation", "CreateChangeSet", Parameters("stackName", "PartnerCloud"))));
        Assert.Equal(["StacksChanged"], MatchingRules(CloudTrailEvent.Of("cloudformation", "ExecuteChangeSet", Parameters("stackName", "PartnerCloud"))));
    }

    [Theory]
    [InlineData("secretsmanager", "GetSecretValue", "secretId", "billing/db")]
    [InlineData("secretsmanager", "CreateSecret", "name", "billing/db")]
    [InlineData("secretsmanager", "DescribeSecret", "secretId", Jane)]
    [InlineData("lambda", "UpdateFunctionCode20150331v2", "functionName", "Billing")]
    [InlineData("lambda", "CreateFunction20150331", "role", "arn:aws:iam::111122223333:role/Billing")]
    [InlineData("lambda", "GetFunction20150331v2", "functionName", MaintainUserArn)]
    [InlineData("iam", "PutRolePolicy", "roleName", "Billing")]
    [InlineData("iam", "GetRole", "roleName", "PartnerCloud-MaintainUser")]
    [InlineData("kms", "PutKeyPolicy", "keyId", "11111111-2222-3333-4444-555555555555")]
    [InlineData("kms", "Decrypt", "keyId", "CredentialsKey")]
    [InlineData("sts", "AssumeRole", "roleArn", "arn:aws:iam::111122223333:role/PartnerCloudOperator")]
    [InlineData("events", "PutRule", "name", "Billing")]
    [InlineData("sns", "Unsubscribe", "subscriptionArn", "arn:aws:sns:us-east-1:111122223333:Billing:1")]
    public void Call_WithoutAccessToPasswords_MatchesNoRule(string service, string operation, string parameter, string value) =>
        Assert.Empty(MatchingRules(CloudTrailEvent.Of(service, operation, Parameters(parameter, value))));

    [Fact]
    public void Patterns_All_AreShortEnoughForEventBridge() =>
        Assert.All(Patterns.Values, pattern => Assert.InRange(pattern.ToJsonString().Length, 1, EventPattern.Longest));

    [Fact]
    public void Rules_All_IncludeReads() => Assert.All(RulesOf(Synthesized.MainJson), rule => Assert.Equal("ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS", rule.GetProperty("State").GetString()));

    /// <summary>The rules publish without a function in between, because the call that they report could change that function.</summary>
    [Fact]
    public void Rules_WithASecurityEmail_PublishToBothTopics()
    {
        var template = Synthesized.Json(WithSecurity.Value).RootElement;

        Assert.All(RulesOf(template), rule => Assert.Equal(["OperatorTopic", "SecurityTopic"], rule.GetProperty("Targets").EnumerateArray().Select(target => target.GetProperty("Arn").GetProperty("Ref").GetString()![..^8]).Order(StringComparer.Ordinal)));
        Assert.All(RulesOf(Synthesized.MainJson), rule => Assert.Single(rule.GetProperty("Targets").EnumerateArray()));
    }

    /// <summary>Messages hold names only. Responses and other parameter values could hold a secret, or be long.</summary>
    [Fact]
    public void Messages_OfTheRules_HoldOnlyNames()
    {
        foreach (var transformer in RulesOf(Synthesized.MainJson).SelectMany(rule => rule.GetProperty("Targets").EnumerateArray()).Select(target => target.GetProperty("InputTransformer")))
        {
            var paths = transformer.GetProperty("InputPathsMap").EnumerateObject().Select(path => path.Value.GetString()!).ToList();
            Assert.DoesNotContain(paths, path => path is "$.detail" or "$.detail.requestParameters" || path.Contains("responseElements", StringComparison.Ordinal) || path.Contains("errorMessage", StringComparison.Ordinal) || path.Contains("ecretString", StringComparison.Ordinal));
            Assert.All((string[])["$.detail.eventName", "$.detail.userIdentity.arn", "$.detail.eventTime", "$.detail.sourceIPAddress", "$.detail.errorCode"], path => Assert.Contains(path, paths));
            Assert.Contains(paths, path => path.StartsWith("$.detail.requestParameters.", StringComparison.Ordinal));
            Assert.InRange(transformer.GetProperty("InputTemplate").GetString()!.Length, 1, 8192);
            Assert.InRange(paths.Count, 1, 100);
        }
    }

    [Fact]
    public void Topics_OfOperatorsAndSecurity_AcceptTheRulesMessages()
    {
        var template = WithSecurity.Value;
        var statements = Synthesized.Of(template, "AWS::SNS::TopicPolicy").SelectMany(policy => policy.Properties.GetProperty("PolicyDocument").GetProperty("Statement").EnumerateArray()).ToList();

        Assert.Equal(2, statements.Count(statement => statement.GetProperty("Sid").GetString() == "RulesTell" && statement.GetProperty("Condition").GetRawText().Contains("rule/PartnerCloud-Security-*", StringComparison.Ordinal)));
        Assert.Equal(["aws-operators@partner.example", "security@partner.example"], Synthesized.Of(template, "AWS::SNS::Subscription").Select(subscription => subscription.Properties.GetProperty("Endpoint").GetString()!).Order(StringComparer.Ordinal));
        var topic = Assert.Single(Synthesized.Of(template, "AWS::SNS::Topic"), topic => topic.Properties.GetProperty("TopicName").GetString() == SecurityTopic.Name);
        Assert.False(topic.Properties.TryGetProperty("KmsMasterKeyId", out _), "a topic with our key would be silent while the key is disabled");
    }

    [Fact]
    public void Outputs_WithoutASecurityEmail_NameTheMissingSetting()
    {
        var without = Synthesized.MainJson.GetProperty("Outputs").GetProperty("SecurityTopicArn").GetProperty("Value").GetString();
        var with = Synthesized.Json(WithSecurity.Value).RootElement.GetProperty("Outputs").GetProperty("SecurityTopicArn").GetProperty("Value");

        Assert.StartsWith("none: set securityEmail", without, StringComparison.Ordinal);
        Assert.Contains("SecurityTopic", with.GetRawText(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> FunctionsThatMay(string prefix) =>
        from name in PartnerCloud.Cdk.Functions.FunctionNames.All
        where FunctionRole.Of(name).Any(statement => statement.Actions.Any(action => action.StartsWith(prefix, StringComparison.Ordinal)))
        select name;

    private static Action<JsonObject> By(string role) => detail => detail["userIdentity"] = CloudTrailEvent.Session(role);

    private static IEnumerable<string> MatchingRules(JsonObject cloudTrailEvent) => Patterns.Where(pattern => EventPattern.Matches(pattern.Value, cloudTrailEvent)).Select(pattern => pattern.Key);

    private static JsonObject Parameters(string? parameter, string? value) => parameter is null ? []
        : parameter.EndsWith("[]", StringComparison.Ordinal) ? new() { [parameter[..^2]] = new JsonArray(value) }
        : new() { [parameter] = parameter == "keyId" && value!.EndsWith("Key", StringComparison.Ordinal) ? $"arn:aws:kms:us-east-1:111122223333:key/{value}" : value };

    private static IEnumerable<JsonElement> RulesOf(JsonElement template) => template.GetProperty("Resources").EnumerateObject()
        .Where(resource => resource.Value.GetProperty("Type").GetString() == "AWS::Events::Rule")
        .Select(resource => resource.Value.GetProperty("Properties")).Where(rule => rule.TryGetProperty("Name", out _) && Name(rule).StartsWith(SecurityNotifications.RulePrefix, StringComparison.Ordinal));

    private static string Name(JsonElement rule) => rule.GetProperty("Name").GetString()!;

    /// <summary>The pattern of a rule, with the name of a key's construct for its id.</summary>
    private static JsonObject PatternOf(JsonElement rule) => KeysNamed(JsonNode.Parse(rule.GetProperty("EventPattern").GetRawText()))!.AsObject();

    private static JsonNode? KeysNamed(JsonNode? node) => node switch
    {
        JsonObject { Count: 1 } one when one["Ref"] is { } reference => ((string)reference!).StartsWith("Credentials", StringComparison.Ordinal) ? "CredentialsKey" : "WorkflowKey",
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, KeysNamed(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(KeysNamed)]),
        _ => node?.DeepClone(),
    };
}
