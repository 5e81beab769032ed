using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Policies;

namespace PartnerCloud.Simulator.Services.SecretsManager;

/// <summary>
/// What Secrets Manager does with a customer managed key, it does with the permission of whoever asks: writing a value takes kms:GenerateDataKey and
/// kms:Decrypt, reading one kms:Decrypt. The key of the account's own, which every secret has that names none, needs no permission.
/// </summary>
internal static class KeyUse
{
    /// <summary>How a version is listed that is encrypted with the account's own key.</summary>
    public const string DefaultKey = "DefaultEncryptionKey";

    /// <summary>The permissions to write a value.</summary>
    public static IEnumerable<Permission> Writing(CallFacts call, Secret? secret, Target target)
    {
        if (call.Text("SecretString") is null && call.Text("SecretBinary") is null) return [];
        return (call.Text("KmsKeyId") ?? secret?.KmsKeyId) is { } key ? [Of("kms:GenerateDataKey", key, call, target), Of("kms:Decrypt", key, call, target)] : [];
    }

    /// <summary>The permissions to read a version's value.</summary>
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
