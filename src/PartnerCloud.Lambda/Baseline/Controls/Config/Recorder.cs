using Amazon.ConfigService.Model;
using PartnerCloud.Lambda.Access;
using PartnerCloud.Lambda.Baseline.Controls.Iam;

namespace PartnerCloud.Lambda.Baseline.Controls.Config;

/// <summary>Config's recorder: all resource types, global ones too, through the service-linked role. A region has one, so an existing one keeps its name and its recording mode.</summary>
/// <param name="parameters">name: of the recorder, where there is none yet.</param>
public sealed class Recorder(ControlParameters parameters) : IControl
{
    private readonly string name = parameters.Text("name");

    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct)
    {
        var present = await FindAsync(account, ct);
        var role = ConfigServiceLinkedRole.ArnIn(account);
        string[] changes = present is null ? [$"Config recorder {name} created"] :
        [
            .. Difference(present.Name, "role", present.RoleARN == role),
            .. Difference(present.Name, "all resource types", present.RecordingGroup?.AllSupported == true),
            .. Difference(present.Name, "global resource types", present.RecordingGroup?.IncludeGlobalResourceTypes == true),
        ];
        if (changes.Length > 0)
        {
            var recorder = new ConfigurationRecorder
            {
                Name = present?.Name ?? name,
                RoleARN = role,
                RecordingGroup = new RecordingGroup { AllSupported = true, IncludeGlobalResourceTypes = true },
                RecordingMode = present?.RecordingMode,
            };
            await account.Config.PutConfigurationRecorderAsync(new PutConfigurationRecorderRequest { ConfigurationRecorder = recorder }, ct);
        }
        return changes;
    }

    /// <summary>The customer-managed recorder; ones that belong to a service are not ours to change.</summary>
    internal static async Task<ConfigurationRecorder?> FindAsync(TargetAccount account, CancellationToken ct)
    {
        var answer = await account.Config.DescribeConfigurationRecordersAsync(new DescribeConfigurationRecordersRequest(), ct);
        return answer.ConfigurationRecorders?.Find(recorder => string.IsNullOrEmpty(recorder.ServicePrincipal));
    }

    private static IEnumerable<string> Difference(string recorder, string field, bool same) => same ? [] : [$"Config recorder {recorder}: {field} put right"];
}
