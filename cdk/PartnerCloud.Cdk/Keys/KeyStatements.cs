using Amazon.CDK;
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

    /// <summary>Lets CloudWatch Logs encrypt and decrypt log groups in its own name, for every reader.</summary>
    /// <param name="stack">The stack, which has the region and the account.</param>
    /// <param name="groups">The log groups, as the ends of their ARNs.</param>
    public static PolicyStatement LogsAreKept(Stack stack, params string[] groups) => new(new PolicyStatementProps
    {
        Sid = nameof(LogsAreKept),
        Principals = [new ServicePrincipal($"logs.{stack.Region}.amazonaws.com")],
        Actions = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext", "kms:ReEncryptFrom", "kms:ReEncryptTo"],
        Resources = ["*"],
        Conditions = DeploymentCondition.Of(("ArnLike", "kms:EncryptionContext:aws:logs:arn", groups.Select(group => LogArn(stack, group)).ToArray())),
    });

    /// <summary>An ARN of CloudWatch Logs in the stack's region and account.</summary>
    public static string LogArn(Stack stack, string resource) => $"arn:{stack.Partition}:logs:{stack.Region}:{stack.Account}:{resource}";
}
