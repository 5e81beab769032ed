using System.Text.Json.Nodes;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Credentials;
using PartnerCloud.Simulator.Policies;

namespace PartnerCloud.Cdk.Tests.Authorization;

/// <summary>
/// The sample account after the deployment. It decides about calls in IAM's order. A denial anywhere decides. Within the account, the caller's own policies
/// must allow the call, and for a key the key's policy too. Across accounts, both sides must allow it.
/// </summary>
internal sealed class DeployedAccount
{
    public const string Id = "111122223333";
    private readonly JsonObject resources;
    private readonly List<(string ResourcePattern, string Policy)> resourcePolicies;

    public DeployedAccount(string template)
    {
        resources = JsonNode.Parse(template)!["Resources"]!.AsObject();
        CredentialsKey = KeyBehind("alias/partner-cloud/credentials");
        WorkflowKey = KeyBehind("alias/partner-cloud/workflows");
        resourcePolicies =
        [
            .. Of("AWS::KMS::Key").Select(key => ($"arn:aws:kms:us-east-1:{Id}:key/{key.Id}", Policy(key, "KeyPolicy"))),
            .. Of("AWS::IAM::Role").Where(role => role.Json["RoleName"] is not null).Select(role => ($"arn:aws:iam::{Id}:role/{Text(role, "RoleName")}", Policy(role, "AssumeRolePolicyDocument"))),
            ($"arn:aws:events:us-east-1:{Id}:*", $$"""{ "Version": "2012-10-17", "Statement": [{{string.Join(',', Of("AWS::Events::EventBusPolicy").Select(policy => Policy(policy, "Statement")))}}] }"""),
            .. Of("AWS::SQS::QueuePolicy").Select(policy => ($"arn:aws:sqs:us-east-1:{Id}:PartnerCloud-UndeliveredEvents", Policy(policy, "PolicyDocument"))),
            ($"arn:aws:secretsmanager:us-east-1:{Id}:secret:partner-cloud/*", SecretPolicyAsIssued()),
        ];
    }

    public string CredentialsKey { get; }

    public string WorkflowKey { get; }

    /// <summary>The text of a managed policy.</summary>
    public string ManagedPolicy(string name) => Policy(Of("AWS::IAM::ManagedPolicy").Single(policy => Text(policy, "ManagedPolicyName") == name), "PolicyDocument");

    /// <summary>A session of a role of the stack, with that role's own policies.</summary>
    public Identity InRole(string name)
    {
        var role = Of("AWS::IAM::Role").Single(role => Text(role, "RoleName") == name);
        return new($"arn:aws:iam::{Id}:role/{name}", [.. role.Json["Policies"]!.AsArray().Select(policy => Intrinsics.Resolve(policy!["PolicyDocument"], resources)!.ToJsonString())]);
    }

    public bool Allows(Identity caller, Call call)
    {
        var request = new PolicyRequest(caller.Names.All, call.Action, call.Resource) { Context = ContextOf(caller, call) };
        return PolicyEvaluator.Judge(new PolicySet
        {
            // A service that acts in its own name has no policies of its own, so the resource's policy decides.
            Identity = caller.IsService ? null : [.. caller.Policies.Select(policy => new NamedPolicy("own", policy))],
            Resource = resourcePolicies.FirstOrDefault(policy => Wildcard.Matches(policy.ResourcePattern, call.Resource)).Policy is { } policy ? new NamedPolicy("resource", policy) : null,
            IsForeign = caller.AccountId != Id,
            // the trust policy of a role in another account is not known here
            ResourceMustAllow = call.Action.StartsWith("kms:", StringComparison.Ordinal) || (call.Action.StartsWith("sts:", StringComparison.Ordinal) && call.Resource.Contains($":{Id}:", StringComparison.Ordinal)),
        }, request, caller.Names).IsAllowed;
    }

    private static RequestContext ContextOf(Identity caller, Call call)
    {
        var context = new RequestContext { ["aws:PrincipalIsAWSService"] = caller.IsService ? "true" : "false" };
        if (!caller.IsService) (context["aws:PrincipalArn"], context["aws:PrincipalAccount"]) = (caller.PrincipalArn, caller.AccountId);
        context["lambda:SourceFunctionArn"] = caller.SourceFunctionArn;
        context.Tags("aws:PrincipalTag/", caller.Tags);
        foreach (var key in call.Context.GroupBy(one => one.Key)) context.Set(key.Key, [.. key.Select(one => one.Value)]);
        return context;
    }

    /// <summary>The policy that the deployed function puts on a secret, given its deployed environment.</summary>
    private string SecretPolicyAsIssued()
    {
        var variables = Of("AWS::Lambda::Function").Single(function => Text(function, "FunctionName") == "PartnerCloud-IssueCredentials").Json["Environment"]!["Variables"]!;
        return CredentialsSecret.PolicyFor(PartnerCloudOptions.FromEnvironment(name => name == "AWS_REGION" ? "us-east-1" : (string?)Intrinsics.Resolve(variables[name], resources)));
    }

    private string KeyBehind(string alias) => Text(Of("AWS::KMS::Alias").Single(one => Text(one, "AliasName") == alias), "TargetKeyId");

    private IEnumerable<Properties> Of(string type) =>
        resources.Where(resource => (string?)resource.Value!["Type"] == type).Select(resource => new Properties(resource.Key, resource.Value!["Properties"]!));

    private string Text(Properties properties, string name) => (string?)Intrinsics.Resolve(properties.Json[name], resources) ?? "";

    private string Policy(Properties properties, string name) => Intrinsics.Resolve(properties.Json[name], resources)!.ToJsonString();

    private sealed record Properties(string Id, JsonNode Json);
}
