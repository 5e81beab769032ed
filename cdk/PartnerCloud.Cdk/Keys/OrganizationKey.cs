using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;
using Constructs;
using PartnerCloud.Cdk.Organization;

namespace PartnerCloud.Cdk.Keys;

/// <summary>The key of the log of the function that sets the organization up. That stack comes first, so it cannot use a key of the other one.</summary>
public sealed class OrganizationKey : Construct
{
    private const string LogsAreKept = nameof(LogsAreKept);

    /// <summary>Makes the key.</summary>
    public OrganizationKey(Construct scope, string id)
        : base(scope, id)
    {
        Key = new Key(this, "Key", new KeyProps
        {
            Description = "Encrypts the log of the organization's setup.",
            Alias = "partner-cloud/organization",
            EnableKeyRotation = true,
            RemovalPolicy = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
            Policy = new PolicyDocument(new PolicyDocumentProps { Statements = [KeyStatements.Administration, KeyStatements.LogsAreKept(Stack.Of(this), $"log-group:{OrganizationSwitches.LogGroupName}")] }),
        });
        PermissionJustification.On(Key, KeyStatements.AdministrationSid, KeyStatements.AdministrationReason);
        PermissionJustification.On(Key, LogsAreKept, "The key itself. CloudWatch Logs names the log group in the encryption context.");
    }

    /// <summary>The key.</summary>
    public IKey Key { get; }
}
