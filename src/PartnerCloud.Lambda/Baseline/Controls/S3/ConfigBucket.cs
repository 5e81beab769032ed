using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Policies;
using PartnerCloud.Lambda.Baseline.Controls.Config;

namespace PartnerCloud.Lambda.Baseline.Controls.S3;

/// <summary>
/// The bucket that Config delivers into, <c>config-bucket-&lt;accountId&gt;</c>: Config may write there for this account only. It does so as the recorder's role,
/// which in a migrated account may be the customer's own and stay so: it may go on.
/// </summary>
[ControlDescription("The bucket `config-bucket-${AccountId}` takes what AWS Config delivers: not public, encrypted, versioned, reached by TLS only, all objects the account's. The customer reads it; only CTLDeveloperRole alters it. In a migrated account the customer's own settings of it stay and are reported. A key that it is encrypted with stays and is reported in any account.", Cis = ["2.1.1", "2.1.4"])]
public sealed class ConfigBucket : IControl
{
    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct)
    {
        var bucket = AuditNames.ConfigBucketOf(account);
        var policy = PolicyDocument.Read("ConfigBucketPolicy.json", ("Partition", account.Partition), ("AccountId", account.AccountId), ("Bucket", bucket));
        var recorder = account.IsCreated ? null : await Recorder.FindAsync(account, ct);
        if (Recorder.OwnRole(account, recorder) is { } role) policy = BucketPolicyBeside.LettingPass(policy, role);
        return await new LogBucket(account, bucket, policy).EnsureAsync(ct);
    }
}
