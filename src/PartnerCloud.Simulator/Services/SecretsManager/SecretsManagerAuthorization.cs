using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Policies;

namespace PartnerCloud.Simulator.Services.SecretsManager;

/// <summary>The permissions that Secrets Manager's operations require. Another account's secret is named by its ARN, and its policy must allow the call.</summary>
internal static class SecretsManagerAuthorization
{
    public static ActionTable Permissions { get; } = new ActionTable("secretsmanager")
        .OnEverything("ListSecrets")
        .On(NewSecret, "CreateSecret")
        .On(Secret, "UpdateSecret", "DescribeSecret", "DeleteSecret", "RestoreSecret", "TagResource", "UntagResource")
        .On(Secret, "GetSecretValue", "PutSecretValue", "UpdateSecretVersionStage", "ListSecretVersionIds")
        .On(Secret, "PutResourcePolicy", "GetResourcePolicy", "DeleteResourcePolicy")
        .TagsNeed("TagResource", "CreateSecret")
        .Also(call => KeyUse.Writing(call, null, NewSecret(call)), "CreateSecret")
        .Also(call => KeyUse.Writing(call, Find(call), Secret(call)), "UpdateSecret", "PutSecretValue")
        .Also(call => KeyUse.Reading(call, Find(call), Secret(call)), "GetSecretValue");

    // The ARN's random suffix is unknown before the secret exists.
    private static Target NewSecret(CallFacts call) => new(call.Arn("secretsmanager", $"secret:{call.Text("Name")}-??????")) { Context = Context(call, null) };

    private static Target Secret(CallFacts call)
    {
        var (id, secret) = (call.Text("SecretId") ?? "", Find(call));
        return new(secret?.Arn ?? (id.StartsWith("arn:", StringComparison.Ordinal) ? id : call.Arn("secretsmanager", "secret:" + id)))
        {
            Owner = SecretScope.OwnerOf(id) ?? call.Account.Id,
            Policy = secret?.ResourcePolicy is { } text ? new NamedPolicy("resource policy", text) : null,
            PolicyBindsRoot = true,
            Context = Context(call, secret),
        };
    }

    private static Secret? Find(CallFacts call)
    {
        var id = call.Text("SecretId") ?? "";
        return call.Cloud.Find(SecretScope.OwnerOf(id) ?? call.Account.Id)?.In(call.Caller.Region).State<SecretsManagerState>().Secrets.Values.FirstOrDefault(one => one.Is(id));
    }

    private static RequestContext Context(CallFacts call, Secret? secret)
    {
        var tags = secret?.Tags ?? [];
        var context = CallFacts.Tagging(call.Pairs("Tags"), call.Texts("TagKeys")).Tags("aws:ResourceTag/", tags).Tags("secretsmanager:ResourceTag/", tags);
        context["secretsmanager:SecretId"] = secret?.Arn;
        context["secretsmanager:Name"] = call.Text("Name");
        context["secretsmanager:Description"] = call.Text("Description");
        context["secretsmanager:KmsKeyArn"] = call.Text("KmsKeyId");
        context["secretsmanager:VersionId"] = call.Text("VersionId");
        context["secretsmanager:VersionStage"] = call.Text("VersionStage");
        context["secretsmanager:BlockPublicPolicy"] = call.Json["BlockPublicPolicy"]?.ToString();
        context["secretsmanager:ForceDeleteWithoutRecovery"] = call.Json["ForceDeleteWithoutRecovery"]?.ToString();
        context["secretsmanager:RecoveryWindowInDays"] = call.Json["RecoveryWindowInDays"]?.ToString();
        return context;
    }
}
