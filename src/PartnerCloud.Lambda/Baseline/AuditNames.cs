using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Baseline;

/// <summary>What the audit trail and Config write into, by the account's number.</summary>
public static class AuditNames
{
    /// <summary>The bucket of the audit trail.</summary>
    public static string AuditBucketOf(TargetAccount account) => $"ctlaudit-{account.AccountId}";

    /// <summary>The bucket that Config delivers into.</summary>
    public static string ConfigBucketOf(TargetAccount account) => $"config-bucket-{account.AccountId}";

    /// <summary>The ARN of the audit trail in its home region.</summary>
    public static string AuditTrailArnOf(TargetAccount account) => $"arn:{account.Partition}:cloudtrail:{account.Region}:{account.AccountId}:trail/{WellKnownNames.AuditTrail}";
}
