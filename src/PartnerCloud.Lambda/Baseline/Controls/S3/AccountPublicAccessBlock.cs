using Amazon.S3Control.Model;
using PartnerCloud.Lambda.Aws.Accounts;

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
        string[] open =
        [
            .. Open("BlockPublicAcls", present.BlockPublicAcls),
            .. Open("IgnorePublicAcls", present.IgnorePublicAcls),
            .. Open("BlockPublicPolicy", present.BlockPublicPolicy),
            .. Open("RestrictPublicBuckets", present.RestrictPublicBuckets),
        ];
        if (open.Length == 0) return ControlResult.InPlace;
        var missing = string.Join(", ", open);
        if (!account.IsCreated) return ControlResult.Found($"buckets may be public: the account lacks {missing}. Check which buckets are public on purpose before you turn it on");
        await account.S3Control.PutPublicAccessBlockAsync(new PutPublicAccessBlockRequest { AccountId = account.AccountId, PublicAccessBlockConfiguration = Everything }, ct);
        return ControlResult.Changed($"public access to all buckets blocked: {missing} turned on");
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

    private static string[] Open(string name, bool? isOn) => isOn == true ? [] : [name];
}
