using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Policies;
using PartnerCloud.Lambda.Baseline.Controls.Config;

namespace PartnerCloud.Lambda.Baseline.Controls.S3;

/// <summary>
/// The bucket that Config delivers into, <c>config-bucket-&lt;accountId&gt;</c>. Config may write there only for this account. It writes as the recorder's role. In a
/// migrated account this may be the customer's own role, which the recorder keeps. The bucket's policy then lets this role in too.
/// </summary>
[ControlDescription("The bucket `config-bucket-${AccountId}` stores what AWS Config delivers. It is not public, is encrypted, keeps versions, accepts only TLS, and all its objects belong to the account. The customer can read it. Only CTLDeveloperRole can change it. In a migrated account the customer's own settings of the bucket stay and are reported. In any account, an encryption key that it already has stays and is reported.", Cis = ["2.1.1", "2.1.4"])]
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
