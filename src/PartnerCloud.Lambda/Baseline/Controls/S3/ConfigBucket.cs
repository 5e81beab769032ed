using PartnerCloud.Lambda.Access;

namespace PartnerCloud.Lambda.Baseline.Controls.S3;

/// <summary>The bucket that Config delivers into, <c>config-bucket-&lt;accountId&gt;</c>: Config may write there for this account only.</summary>
[Promise("The bucket `config-bucket-${AccountId}` takes what AWS Config delivers: not public, encrypted, versioned, reached by TLS only, all objects the account's. The customer reads it; only CTLDeveloperRole alters it.", Cis = ["2.1.1", "2.1.4"])]
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
