using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;
using Constructs;
using PartnerCloud.Cdk.Settings;

namespace PartnerCloud.Cdk.Keys;

/// <summary>
/// The key of the secrets with credentials. Secrets Manager uses it with the caller's permission, and names the secret in the encryption context. So the
/// key protects the secret in addition to the secret's own policy. It allows the same few roles, and CAM's reader through Secrets Manager only. It also
/// proves the origin: only the functions that issue passwords can encrypt with it. The key stays when the stack is deleted, because without it the
/// secrets are lost.
/// </summary>
public sealed class CredentialsKey : Construct
{
    private const string File = "policies/credentials-key.json";

    /// <summary>Makes the key.</summary>
    public CredentialsKey(Construct scope, string id, CredentialsKeyProps props)
        : base(scope, id)
    {
        Key = new Key(this, "Key", new KeyProps
        {
            Description = "Encrypts the first administrators' temporary credentials.",
            Alias = "partner-cloud/credentials",
            EnableKeyRotation = true,
            RemovalPolicy = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
            Policy = PolicyDocument.FromJson(CdkJson.Read(PolicyText(props.Settings))),
        });
        PermissionJustification.On(Key, KeyStatements.AdministrationSid, KeyStatements.AdministrationReason);
        PermissionJustification.On(Key, "CamReads", "The key itself. The secrets' names hold the account and the user, so the ARNs end in a wildcard. The principal is the role's account, because KMS refuses a policy that names a role that does not exist yet.");
        PermissionJustification.On(Key, "NobodyElseDecrypts", "The key itself, and everybody: a denial is as wide as it can be.");
        PermissionJustification.On(Key, "NobodyElseEncrypts", "The key itself, and everybody: a denial is as wide as it can be. Readers do not write.");
    }

    /// <summary>The key.</summary>
    public IKey Key { get; }

    /// <summary>Uses names instead of references. If the key and a role referred to each other, neither could be created.</summary>
    private string PolicyText(PartnerCloudSettings settings)
    {
        using var stream = typeof(CredentialsKey).Assembly.GetManifestResourceStream(File) ?? throw new InvalidOperationException($"{File} is not built into the assembly.");
        using var reader = new StreamReader(stream);
        var stack = Stack.Of(this);
        return reader.ReadToEnd()
            .Replace("${Partition}", stack.Partition, StringComparison.Ordinal)
            .Replace("${Region}", stack.Region, StringComparison.Ordinal)
            .Replace("${AccountId}", stack.Account, StringComparison.Ordinal)
            .Replace("${ReaderAccountId}", settings.CamReaderRoleArn.Split(':')[4], StringComparison.Ordinal)
            .Replace("${ReaderRoleArn}", settings.CamReaderRoleArn, StringComparison.Ordinal);
    }
}
