using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;
using Constructs;
using PartnerCloud.Cdk.Settings;

namespace PartnerCloud.Cdk.Keys;

/// <summary>
/// The key of the credentials' secrets. Secrets Manager uses it with the permission of whoever asks for a secret, and names the secret in the
/// encryption context. So the key is a second lock on the same door as the secret's own policy: it opens to the same few roles, and to CAM's reader
/// through Secrets Manager only. It outlives the stack, for without it the secrets are lost.
/// </summary>
public sealed class CredentialsKey : Construct
{
    /// <summary>Makes the key.</summary>
    public CredentialsKey(Construct scope, string id, CredentialsKeyProps props)
        : base(scope, id)
    {
        Key = new Key(this, "Key", new KeyProps
        {
            Description = "Encrypts the first administrators' temporary credentials.",
            Alias = "partner-cloud/credentials",
            EnableKeyRotation = true,
            RemovalPolicy = RemovalPolicy.RETAIN,
            Policy = new PolicyDocument(new PolicyDocumentProps { Statements = [KeyStatements.Administration, CamReads(props.Settings), NobodyElseDecrypts(props.Settings)] }),
        });
        Why.On(Key, KeyStatements.AdministrationSid, KeyStatements.AdministrationReason);
        Why.On(Key, nameof(CamReads), "The key itself. The secrets' names hold the provider's id, so that their ARNs end in a wildcard.");
        Why.On(Key, nameof(NobodyElseDecrypts), "The key itself, and everybody: a denial is as wide as it can be.");
    }

    /// <summary>The key.</summary>
    public IKey Key { get; }

    /// <summary>
    /// The principal is the role's account and the role a condition, because KMS refuses a policy that names a role which does not exist yet. Across
    /// accounts the role's own policy has to allow it as well, either way.
    /// </summary>
    private PolicyStatement CamReads(PartnerCloudSettings settings) => new(new PolicyStatementProps
    {
        Sid = nameof(CamReads),
        Principals = [new AccountPrincipal(settings.CamReaderRoleArn.Split(':')[4])],
        Actions = ["kms:Decrypt"],
        Resources = ["*"],
        Conditions = Condition.Of(
            ("ArnEquals", "aws:PrincipalArn", settings.CamReaderRoleArn),
            ("StringEquals", "kms:ViaService", $"secretsmanager.{Stack.Of(this).Region}.amazonaws.com"),
            ("StringLike", "kms:EncryptionContext:SecretARN", Stack.Of(this).FormatArn(new ArnComponents
            {
                Service = "secretsmanager",
                Resource = "secret",
                ResourceName = "partner-cloud/*",
                ArnFormat = ArnFormat.COLON_RESOURCE_NAME,
            }))),
    });

    private PolicyStatement NobodyElseDecrypts(PartnerCloudSettings settings) => new(new PolicyStatementProps
    {
        Sid = nameof(NobodyElseDecrypts),
        Effect = Effect.DENY,
        Principals = [new AnyPrincipal()],
        Actions = ["kms:Decrypt", "kms:ReEncryptFrom"],
        Resources = ["*"],
        Conditions = Condition.Of(
            ("ArnNotEquals", "aws:PrincipalArn", new[] { settings.CamReaderRoleArn }.Concat(CredentialsReaders.ArnsIn(Stack.Of(this))).ToArray()),
            ("BoolIfExists", "aws:PrincipalIsAWSService", "false")),
    });
}
