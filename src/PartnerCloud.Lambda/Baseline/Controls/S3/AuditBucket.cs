using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Policies;

namespace PartnerCloud.Lambda.Baseline.Controls.S3;

/// <summary>The bucket of the audit trail, <c>ctlaudit-&lt;accountId&gt;</c>: CloudTrail may write there only for this trail.</summary>
[ControlDescription("The bucket `ctlaudit-${AccountId}` stores the audit trail. It is not public, is encrypted, keeps versions, accepts only TLS, and all its objects belong to the account. The customer can read it. Only CTLDeveloperRole can change it. In a migrated account the customer's own settings of the bucket stay and are reported. In any account, an encryption key that it already has stays and is reported.", Cis = ["2.1.1", "2.1.4"])]
public sealed class AuditBucket : IControl
{
    /// <inheritdoc/>
    public Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct)
    {
        var bucket = AuditNames.AuditBucketOf(account);
        var policy = PolicyDocument.Read("AuditBucketPolicy.json",
            ("Partition", account.Partition), ("AccountId", account.AccountId), ("Bucket", bucket), ("TrailArn", AuditNames.AuditTrailArnOf(account)));
        return new LogBucket(account, bucket, policy).EnsureAsync(ct);
    }
}
