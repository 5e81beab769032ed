using Amazon.CDK.AWS.IAM;

namespace PartnerCloud.Cdk.Keys;

/// <summary>What the key policies have in common. In a key's policy the resource <c>*</c> is the key itself.</summary>
internal static class KeyStatements
{
    /// <summary>The Sid of <see cref="Administration"/>.</summary>
    public const string AdministrationSid = "AdministeredByIam";

    /// <summary>Why <see cref="Administration"/> is so wide.</summary>
    public const string AdministrationReason = "Without this statement, only the named principals could ever use, change or delete the key. It lets nobody in by itself: IAM policies of this account do.";

    /// <summary>Lets the account's IAM policies administer the key, as AWS recommends.</summary>
    public static PolicyStatement Administration => new(new PolicyStatementProps
    {
        Sid = AdministrationSid,
        Principals = [new AccountRootPrincipal()],
        Actions = ["kms:*"],
        Resources = ["*"],
    });
}
