using Amazon.ConfigService.Model;
using Amazon.EC2.Model;
using PartnerCloud.Lambda.Aws.Accounts;

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
        var changes = new List<string>();
        foreach (var region in account.InEach(furtherRegions))
        {
            if (await EnsureInAsync(region, ct) is { } change) changes.Add(region == account ? change : $"{change} in {region.Region}");
        }
        return new(changes, await UnrecordedAsync(account, ct));
    }

    private async Task<string?> EnsureInAsync(TargetAccount account, CancellationToken ct)
    {
        var recorder = (await Recorder.FindAsync(account, ct))?.Name ?? name;
        var statuses = await account.Config.DescribeConfigurationRecorderStatusAsync(new DescribeConfigurationRecorderStatusRequest(), ct);
        var status = statuses.ConfigurationRecordersStatus?.Find(candidate => candidate.Name == recorder);
        if (status?.Recording == true) return null;
        await account.Config.StartConfigurationRecorderAsync(new StartConfigurationRecorderRequest { ConfigurationRecorderName = recorder }, ct);
        return $"Config recorder {recorder}: recording started";
    }

    /// <summary>EC2 lists the regions that are enabled for the account.</summary>
    private async Task<string[]> UnrecordedAsync(TargetAccount account, CancellationToken ct)
    {
        var enabled = (await account.EC2.DescribeRegionsAsync(new DescribeRegionsRequest(), ct)).Regions ?? [];
        var unrecorded = enabled.Select(region => region.RegionName).Except([account.Region, .. furtherRegions]).Order(StringComparer.Ordinal).ToList();
        return unrecorded.Count == 0 ? [] : [$"enabled regions that the baseline does not record: {string.Join(", ", unrecorded)}"];
    }
}
