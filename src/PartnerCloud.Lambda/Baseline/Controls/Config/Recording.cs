using Amazon.ConfigService.Model;
using Amazon.EC2.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Contract.Baseline;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Baseline.Controls.Config;

/// <summary>
/// Starts Config's recorders. A recorder can start only if its region has a delivery channel. Recording costs the customer money, so enabled regions outside the
/// list are reported and not recorded.
/// </summary>
/// <param name="parameters">furtherRegions: regions besides the home region; name: the name of a new recorder.</param>
[ControlDescription("AWS Config is recording in the home region and in the further regions. Other enabled regions are not recorded, and are reported.", Cis = ["3.3"])]
public sealed class Recording(ControlParameters parameters) : IControl
{
    private readonly IReadOnlyList<string> furtherRegions = parameters.Texts("furtherRegions");
    private readonly string name = parameters.Text("name");

    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct)
    {
        var log = new ControlLog();
        foreach (var region in account.InEach(furtherRegions))
        {
            if (await EnsureInAsync(region, log, ct) is { } change) log.Changed(region == account ? change : $"{change} in {region.Region}");
        }
        await CheckOtherRegionsAsync(account, log, ct);
        return log;
    }

    private async Task<string?> EnsureInAsync(TargetAccount account, ControlLog log, CancellationToken ct)
    {
        var recorder = (await Recorder.FindAsync(account, ct))?.Name ?? name;
        var statuses = await account.Config.DescribeConfigurationRecorderStatusAsync(new DescribeConfigurationRecorderStatusRequest(), ct);
        var status = statuses.ConfigurationRecordersStatus?.Find(candidate => candidate.Name == recorder);
        if (log.Check($"recording in {account.Region}", true, status?.Recording == true, "3.3")) return null;
        await account.Config.StartConfigurationRecorderAsync(new StartConfigurationRecorderRequest { ConfigurationRecorderName = recorder }, ct);
        return $"Config recorder {recorder}: recording started";
    }

    /// <summary>EC2 lists the regions that are enabled for the account. All that are not recorded are one note, because no control promises to record them.</summary>
    private async Task CheckOtherRegionsAsync(TargetAccount account, ControlLog log, CancellationToken ct)
    {
        var enabled = (await account.EC2.DescribeRegionsAsync(new DescribeRegionsRequest(), ct)).Regions ?? [];
        var unrecorded = enabled.Select(region => region.RegionName).Except([account.Region, .. furtherRegions]).Order(StringComparer.Ordinal).ToList();
        if (unrecorded.Count > 0)
            log.Found(FindingSeverity.Note, $"enabled regions that the baseline does not record: {string.Join(", ", unrecorded)}", WhoActs.Operator, "Agree with the customer whether to record them, which costs money (CIS 3.3).");
    }
}
