using Amazon.ConfigService.Model;
using PartnerCloud.Lambda.Access;

namespace PartnerCloud.Lambda.Baseline.Controls.Config;

/// <summary>Config's recorder is recording. It can start only when the delivery channel is there.</summary>
public sealed class Recording : IControl
{
    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct)
    {
        var recorder = (await Recorder.FindAsync(account, ct))?.Name;
        var statuses = await account.Config.DescribeConfigurationRecorderStatusAsync(new DescribeConfigurationRecorderStatusRequest(), ct);
        var status = statuses.ConfigurationRecordersStatus?.Find(candidate => candidate.Name == recorder);
        if (status?.Recording == true) return ControlResult.InPlace;
        await account.Config.StartConfigurationRecorderAsync(new StartConfigurationRecorderRequest { ConfigurationRecorderName = recorder }, ct);
        return ControlResult.Changed($"Config recorder {recorder}: recording started");
    }
}
