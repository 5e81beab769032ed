using Amazon.S3.Model;

namespace PartnerCloud.Lambda.Tests.Baseline;

/// <summary>Changes a hardened account in many places at once.</summary>
internal static class BaselineDrift
{
    private const string Own = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:*","Resource":"*"}]}""";

    /// <summary>The controls that have something to repair after that.</summary>
    public static IReadOnlyList<string> Controls { get; } =
    [
        "Iam.PasswordPolicy", "Iam.CustomerPolicy", "Iam.PartnerRoles", "Iam.CustomerAdmins", "Iam.CustomerGroups",
        "S3.AuditBucket", "CloudTrail.AuditTrail", "S3.ConfigBucket", "Config.Recording", "Config.ManagedRules", "S3.AccountPublicAccessBlock", "Ec2.EbsDefaultEncryption",
    ];

    /// <summary>The writes that repair it.</summary>
    public static IReadOnlyList<string> RepairWrites { get; } =
    [
        "UpdateAccountPasswordPolicy", "CreatePolicyVersion", "UpdateRole", "DetachRolePolicy", "AttachGroupPolicy", "AttachGroupPolicy",
        "PutBucketVersioning", "StartLogging", "PutBucketPolicy", "StartConfigurationRecorder", "PutConfigRule", "PutPublicAccessBlock", "EnableEbsEncryptionByDefault",
    ];

    public static async Task EverywhereAsync(TestAws aws, string accountId)
    {
        await aws.IamAsync(accountId, "UpdateAccountPasswordPolicy", ("MinimumPasswordLength", "6"));
        await aws.IamAsync(accountId, "CreatePolicyVersion", ("PolicyArn", $"arn:aws:iam::{accountId}:policy/CTLCustomerPolicy"), ("PolicyDocument", Own), ("SetAsDefault", "true"));
        await aws.IamAsync(accountId, "UpdateRole", ("RoleName", "CTLCAMRole"), ("Description", "mine"));
        await aws.IamAsync(accountId, "AttachRolePolicy", ("RoleName", "CTLSupportRole"), ("PolicyArn", "arn:aws:iam::aws:policy/AdministratorAccess"));
        await aws.IamAsync(accountId, "DetachGroupPolicy", ("GroupName", "CTLCustomerAdmins"), ("PolicyArn", $"arn:aws:iam::{accountId}:policy/CTLForceMfaPolicy"));
        await aws.IamAsync(accountId, "CreateGroup", ("GroupName", "Developers"));
        using var s3 = aws.S3(accountId);
        await s3.PutBucketVersioningAsync(new() { BucketName = $"ctlaudit-{accountId}", VersioningConfig = new() { Status = Amazon.S3.VersionStatus.Suspended } });
        await s3.DeleteBucketPolicyAsync(new DeleteBucketPolicyRequest { BucketName = $"config-bucket-{accountId}" });
        await aws.JsonAsync(accountId, "cloudtrail", "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.StopLogging", """{"Name":"ctlaudit"}""");
        await aws.JsonAsync(accountId, "config", "StarlingDoveService.StopConfigurationRecorder", """{"ConfigurationRecorderName":"default"}""");
        await aws.JsonAsync(accountId, "config", "StarlingDoveService.PutConfigRule",
            """{"ConfigRule":{"ConfigRuleName":"CTL-root-account-mfa-enabled","Source":{"Owner":"AWS","SourceIdentifier":"ROOT_ACCOUNT_MFA_ENABLED"},"MaximumExecutionFrequency":"One_Hour"}}""");
        using var s3Control = aws.S3Control(accountId);
        await s3Control.PutPublicAccessBlockAsync(new() { AccountId = accountId, PublicAccessBlockConfiguration = new() { BlockPublicAcls = true } });
        await aws.QueryAsync(accountId, "ec2", "2016-11-15", "DisableEbsEncryptionByDefault");
    }
}
