using Amazon.ConfigService.Model;
using PartnerCloud.Lambda.Access;
using PartnerCloud.Lambda.Baseline.Controls.Iam;

namespace PartnerCloud.Lambda.Baseline.Controls.Config;

/// <summary>Config's recorder: all resource types, global ones too, through the service-linked role. A region has one, so an existing one keeps its name and its recording mode.</summary>
/// <param name="parameters">name: of the recorder, where there is none yet; furtherRegions: besides the home region. Global resources are recorded once, at home.</param>
[Promise("AWS Config records all resource types, global ones too, through its service-linked role. A recorder that is there keeps its name and its recording mode.", Cis = ["3.3"])]
public sealed class Recorder(ControlParameters parameters) : IControl
{
    private readonly string name = parameters.Text("name");
    private readonly IReadOnlyList<string> furtherRegions = parameters.Texts("furtherRegions");

    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct)
    {
        var changes = new List<string>();
        foreach (var region in account.InEach(furtherRegions)) changes.AddRange(await EnsureInAsync(region, isHome: region == account, ct));
        return changes;
    }

    private async Task<string[]> EnsureInAsync(TargetAccount account, bool isHome, CancellationToken ct)
    {
        var present = await FindAsync(account, ct);
        var role = ConfigServiceLinkedRole.ArnIn(account);
        var recordsGlobal = present?.RecordingGroup?.IncludeGlobalResourceTypes == true;
        var where = isHome ? "" : $" in {account.Region}";
        string[] changes = present is null ? [$"Config recorder {name} created{where}"] :
        [
            .. Difference(present.Name + where, "role", present.RoleARN == role),
            .. Difference(present.Name + where, "all resource types", present.RecordingGroup?.AllSupported == true),
            .. Difference(present.Name + where, "global resource types", recordsGlobal || !isHome),
        ];
        if (changes.Length > 0)
        {
            var recorder = new ConfigurationRecorder
            {
                Name = present?.Name ?? name,
                RoleARN = role,
                RecordingGroup = new RecordingGroup { AllSupported = true, IncludeGlobalResourceTypes = recordsGlobal || isHome },
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
