using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Baseline;

/// <summary>Names of the audit trail and of the buckets that it and Config write to.</summary>
public static class AuditNames
{
    /// <summary>The bucket of the audit trail.</summary>
    public static string AuditBucketOf(TargetAccount account) => $"ctlaudit-{account.AccountId}";

    /// <summary>The bucket that Config delivers into.</summary>
    public static string ConfigBucketOf(TargetAccount account) => $"config-bucket-{account.AccountId}";

    /// <summary>The ARN of the audit trail in its home region.</summary>
    public static string AuditTrailArnOf(TargetAccount account) => $"arn:{account.Partition}:cloudtrail:{account.Region}:{account.AccountId}:trail/{WellKnownNames.AuditTrail}";
}
