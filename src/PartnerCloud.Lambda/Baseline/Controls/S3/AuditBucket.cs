using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Policies;

namespace PartnerCloud.Lambda.Baseline.Controls.S3;

/// <summary>The bucket of the audit trail, <c>ctlaudit-&lt;accountId&gt;</c>: CloudTrail may write there for this trail only.</summary>
[ControlDescription("The bucket `ctlaudit-${AccountId}` takes the audit trail: not public, encrypted, versioned, reached by TLS only, all objects the account's. The customer reads it; only CTLDeveloperRole alters it. In a migrated account the customer's own settings of it stay and are reported. A key that it is encrypted with stays and is reported in any account.", Cis = ["2.1.1", "2.1.4"])]
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
