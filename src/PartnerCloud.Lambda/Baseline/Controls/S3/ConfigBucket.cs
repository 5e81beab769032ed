using PartnerCloud.Lambda.Access;

namespace PartnerCloud.Lambda.Baseline.Controls.S3;

/// <summary>The bucket that Config delivers into, <c>config-bucket-&lt;accountId&gt;</c>: Config may write there for this account only.</summary>
public sealed class ConfigBucket : IControl
{
    /// <inheritdoc/>
    public Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct)
    {
        var bucket = WellKnownNames.ConfigBucketOf(account);
        var policy = PolicyDocument.Read("ConfigBucketPolicy.json", ("Partition", account.Partition), ("AccountId", account.AccountId), ("Bucket", bucket));
        return new LogBucket(account, bucket, policy).EnsureAsync(ct);
    }
}
