using Amazon.EC2.Model;
using PartnerCloud.Lambda.Aws.Accounts;

namespace PartnerCloud.Lambda.Baseline.Controls.Ec2;

/// <summary>
/// Turns on the default encryption of EBS volumes and snapshots, with the key of AWS, which costs nothing. A migrated account may share unencrypted snapshots or
/// images. There, missing encryption is only reported.
/// </summary>
/// <param name="parameters">furtherRegions: regions besides the home region.</param>
[ControlDescription("New EBS volumes and snapshots are encrypted, with the key of AWS unless the customer chose another one. In a migrated account, missing encryption is only reported.", Cis = ["5.1.1"], Exempt = "Accounts that share unencrypted snapshots or images.")]
public sealed class EbsDefaultEncryption(ControlParameters parameters) : IControl
{
    private readonly IReadOnlyList<string> furtherRegions = parameters.Texts("furtherRegions");

    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct)
    {
        var off = new List<string>();
        foreach (var region in account.InEach(furtherRegions))
        {
            if ((await region.EC2.GetEbsEncryptionByDefaultAsync(new GetEbsEncryptionByDefaultRequest(), ct)).EbsEncryptionByDefault == true) continue;
            if (account.IsCreated) await region.EC2.EnableEbsEncryptionByDefaultAsync(new EnableEbsEncryptionByDefaultRequest(), ct);
            off.Add(region.Region);
        }
        if (off.Count == 0) return ControlResult.InPlace;
        var where = string.Join(", ", off);
        return account.IsCreated
            ? ControlResult.Changed($"new EBS volumes are encrypted by default in {where}")
            : ControlResult.Found($"new EBS volumes are not encrypted by default in {where}. Check whether snapshots or images are shared before you turn it on");
    }
}
