using Amazon.EC2.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Contract.Baseline;
using PartnerCloud.Lambda.Contract.Errors;

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
        var (log, off) = (new ControlLog(), new List<string>());
        foreach (var region in account.InEach(furtherRegions))
        {
            var isOn = (await region.EC2.GetEbsEncryptionByDefaultAsync(new GetEbsEncryptionByDefaultRequest(), ct)).EbsEncryptionByDefault == true;
            if (log.Check($"default encryption of volumes in {region.Region}", true, isOn, "5.1.1")) continue;
            if (account.IsCreated) await region.EC2.EnableEbsEncryptionByDefaultAsync(new EnableEbsEncryptionByDefaultRequest(), ct);
            off.Add(region.Region);
        }
        if (off.Count == 0) return log;
        var where = string.Join(", ", off);
        if (account.IsCreated) log.Changed($"new EBS volumes are encrypted by default in {where}");
        else log.Found(FindingSeverity.Medium, $"new EBS volumes are not encrypted by default in {where}", WhoActs.Customer, "Check whether snapshots or images are shared before you turn it on.");
        return log;
    }
}
