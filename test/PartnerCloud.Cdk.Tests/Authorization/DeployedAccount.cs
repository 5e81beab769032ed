using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PartnerCloud.Lambda;
using PartnerCloud.Lambda.Credentials;
using PartnerCloud.Local.Cloud.Policies;

namespace PartnerCloud.Cdk.Tests.Authorization;

/// <summary>
/// The sample account as the template leaves it, and what its policies say to a call, in IAM's order: a denial anywhere decides; within the account the
/// caller's own policies allow, for a key together with the key's policy; across accounts both sides have to.
/// </summary>
internal sealed partial class DeployedAccount
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
            .. Of("AWS::Events::EventBusPolicy").Select(policy => ($"arn:aws:events:us-east-1:{Id}:*", $$"""{ "Version": "2012-10-17", "Statement": {{Policy(policy, "Statement")}} }""")),
            ($"arn:aws:secretsmanager:us-east-1:{Id}:secret:partner-cloud/*", SecretPolicyAsIssued()),
        ];
    }

    public string CredentialsKey { get; }

    public string WorkflowKey { get; }

    /// <summary>A managed policy by its name.</summary>
    public string ManagedPolicy(string name) => Policy(Of("AWS::IAM::ManagedPolicy").Single(policy => Text(policy, "ManagedPolicyName") == name), "PolicyDocument");

    public bool Allows(Identity caller, Call call)
    {
        var context = ContextOf(caller, call);
        var request = new PolicyRequest(caller.Principals, call.Action, call.Resource) { Context = context };
        var own = Matching(caller.Policies, request);
        var resource = Matching(resourcePolicies.Where(policy => Wildcard.Matches(policy.ResourcePattern, call.Resource)).Select(policy => policy.Policy), request);
        if (own.Concat(resource).Any(statement => !statement.IsAllow)) return false;
        var needsResource = caller.IsService || caller.AccountId != Id || call.Action.StartsWith("kms:", StringComparison.Ordinal) || call.Action.StartsWith("sts:", StringComparison.Ordinal);
        return (caller.IsService || own.Count > 0) && (!needsResource || resource.Count > 0);
    }

    private static List<PolicyStatement> Matching(IEnumerable<string> policies, PolicyRequest request) =>
        [.. policies.SelectMany(policy => PolicyDocument.Parse(Readable(policy, request.Context)).Statements).Where(statement => statement.Matches(request))];

    /// <summary>Policy variables filled; one that the request has no value for matches nothing.</summary>
    private static string Readable(string policy, IReadOnlyDictionary<string, string> context) => Variable()
        .Replace(policy, match => context.GetValueOrDefault(match.Groups[1].Value, "no value of this variable"))
        .Replace("ForAllValues:StringEquals", "StringLikeIfExists", StringComparison.Ordinal);

    private static Dictionary<string, string> ContextOf(Identity caller, Call call)
    {
        var context = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["aws:PrincipalIsAWSService"] = caller.IsService ? "true" : "false" };
        if (!caller.IsService) (context["aws:PrincipalArn"], context["aws:PrincipalAccount"]) = (caller.PrincipalArn, caller.AccountId);
        foreach (var (key, value) in caller.Tags) context[$"aws:PrincipalTag/{key}"] = value;
        foreach (var (key, value) in call.Context) context[key] = value;
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

    [GeneratedRegex(@"\$\{(aws:[A-Za-z/]+)\}")]
    private static partial Regex Variable();

    private sealed record Properties(string Id, JsonNode Json);
}
