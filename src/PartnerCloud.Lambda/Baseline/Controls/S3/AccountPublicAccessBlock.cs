using Amazon.S3Control.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Contract.Baseline;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Baseline.Controls.S3;

/// <summary>
/// Blocks public access to all buckets of the account, whatever their own settings say. A migrated account may have buckets that are public on purpose. There,
/// open access is only reported.
/// </summary>
[ControlDescription("No bucket of the account is public, whatever its own settings say. In a migrated account, settings that allow public access are only reported.", Cis = ["2.1.4"], Exempt = "Accounts that serve public content directly from S3.")]
public sealed class AccountPublicAccessBlock : IControl
{
    private static readonly PublicAccessBlockConfiguration Everything = new() { BlockPublicAcls = true, IgnorePublicAcls = true, BlockPublicPolicy = true, RestrictPublicBuckets = true };

    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct)
    {
        var present = await ReadAsync(account, ct);
        var log = new ControlLog();
        string[] open =
        [
            .. Open(log, "BlockPublicAcls", present.BlockPublicAcls),
            .. Open(log, "IgnorePublicAcls", present.IgnorePublicAcls),
            .. Open(log, "BlockPublicPolicy", present.BlockPublicPolicy),
            .. Open(log, "RestrictPublicBuckets", present.RestrictPublicBuckets),
        ];
        if (open.Length == 0) return log;
        var missing = string.Join(", ", open);
        if (!account.IsCreated)
        {
            log.Found(FindingSeverity.High, $"buckets may be public: the account lacks {missing}", WhoActs.Customer, "Check which buckets are public on purpose before you turn it on.");
            return log;
        }
        await account.S3Control.PutPublicAccessBlockAsync(new PutPublicAccessBlockRequest { AccountId = account.AccountId, PublicAccessBlockConfiguration = Everything }, ct);
        log.Changed($"public access to all buckets blocked: {missing} turned on");
        return log;
    }

    private static async Task<PublicAccessBlockConfiguration> ReadAsync(TargetAccount account, CancellationToken ct)
    {
        try
        {
            return (await account.S3Control.GetPublicAccessBlockAsync(new GetPublicAccessBlockRequest { AccountId = account.AccountId }, ct)).PublicAccessBlockConfiguration;
        }
        catch (NoSuchPublicAccessBlockConfigurationException)
        {
            return new();
        }
    }

    private static string[] Open(ControlLog log, string name, bool? isOn) => log.Check(name, true, isOn == true, "2.1.4") ? [] : [name];
}
