using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Policies;

namespace PartnerCloud.Simulator.Services.SecretsManager;

/// <summary>
/// Permissions on customer managed keys. Secrets Manager uses such a key with the caller's permissions: writing a value requires
/// kms:GenerateDataKey and kms:Decrypt, reading one requires kms:Decrypt. The account's default key, for secrets that name none, requires no permission.
/// </summary>
internal static class KeyUse
{
    /// <summary>The key that lists show for versions under the account's default key.</summary>
    public const string DefaultKey = "DefaultEncryptionKey";

    /// <summary>The permissions for writing a value.</summary>
    public static IEnumerable<Permission> Writing(CallFacts call, Secret? secret, Target target)
    {
        if (call.Text("SecretString") is null && call.Text("SecretBinary") is null) return [];
        return (call.Text("KmsKeyId") ?? secret?.KmsKeyId) is { } key ? [Of("kms:GenerateDataKey", key, call, target), Of("kms:Decrypt", key, call, target)] : [];
    }

    /// <summary>The permissions for reading a version's value.</summary>
    public static IEnumerable<Permission> Reading(CallFacts call, Secret? secret, Target target)
    {
        var version = call.Text("VersionId") is { } id ? secret?.Versions.GetValueOrDefault(id) : secret?.At(call.Text("VersionStage") ?? StoredSecretVersion.Current);
        return version is { KmsKeyId: { } key } && key != DefaultKey ? [Of("kms:Decrypt", key, call, target)] : [];
    }

    private static Permission Of(string action, string key, CallFacts call, Target secret)
    {
        var context = new RequestContext
        {
            ["kms:ViaService"] = $"secretsmanager.{call.Caller.Region}.amazonaws.com",
            ["kms:EncryptionContext:SecretARN"] = secret.Arn,
        };
        return new(action, new Target(key)
        {
            Owner = key.Split(':') is [_, _, _, _, var owner, ..] ? owner : null,
            Policy = call.Cloud.KeyPolicies.GetValueOrDefault(key) is { } policy ? new NamedPolicy("resource policy", policy) : null,
            PolicyBindsRoot = true,
            Context = context,
        });
    }
}
