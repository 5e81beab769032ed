using Amazon.ConfigService.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Baseline.Controls.Iam;

namespace PartnerCloud.Lambda.Baseline.Controls.Config;

/// <summary>
/// Config's recorder: all resource types, global ones too, through the service-linked role. A region has one, so an existing one keeps its name and its
/// recording mode. In a migrated account it keeps its role, too, and that is reported: Config delivers into a bucket of the account as this role, which may be the
/// only one that the customer's bucket or key lets in. What it records is widened there as well: nothing that looks at it sees less.
/// </summary>
/// <param name="parameters">name: of the recorder, where there is none yet; furtherRegions: besides the home region. Global resources are recorded once, at home.</param>
[ControlDescription("AWS Config records all resource types, global ones too, through its service-linked role. A recorder that is there keeps its name and its recording mode; in a migrated account also its role, which is reported.", Cis = ["3.3"])]
public sealed class Recorder(ControlParameters parameters) : IControl
{
    private readonly string name = parameters.Text("name");
    private readonly IReadOnlyList<string> furtherRegions = parameters.Texts("furtherRegions");

    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct)
    {
        var (changes, findings) = (new List<string>(), new List<string>());
        foreach (var region in account.InEach(furtherRegions)) changes.AddRange(await EnsureInAsync(region, isHome: region == account, findings, ct));
        return new(changes, findings);
    }

    private async Task<string[]> EnsureInAsync(TargetAccount account, bool isHome, List<string> findings, CancellationToken ct)
    {
        var present = await FindAsync(account, ct);
        var role = OwnRole(account, present) ?? ConfigServiceLinkedRole.ArnIn(account);
        var recordsGlobal = present?.RecordingGroup?.IncludeGlobalResourceTypes == true;
        var where = isHome ? "" : $" in {account.Region}";
        string[] changes = present is null ? [$"Config recorder {name} created{where}"] :
        [
            .. Difference(present.Name + where, "role", present.RoleARN == role),
            .. Difference(present.Name + where, "all resource types", present.RecordingGroup?.AllSupported == true, Before(present.RecordingGroup)),
            .. Difference(present.Name + where, "global resource types", recordsGlobal || !isHome),
        ];
        if (OwnRole(account, present) is not null)
            findings.Add($"Config recorder {present!.Name}{where} records as {role} and keeps it: see that the role may read everything, or agree with the customer on {ConfigServiceLinkedRole.Name}");
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

    /// <summary>The role of the customer's own that a recorder keeps; null where it is the service-linked one, or shall be.</summary>
    internal static string? OwnRole(TargetAccount account, ConfigurationRecorder? present) =>
        account.IsCreated || present is null || present.RoleARN == ConfigServiceLinkedRole.ArnIn(account) ? null : present.RoleARN;

    /// <summary>What was recorded until now: widening it costs, and somebody may have narrowed it on purpose.</summary>
    private static string Before(RecordingGroup? group) => group switch
    {
        { ResourceTypes: { Count: > 0 } only } => $"; it recorded {NameList.Of(only)} only",
        { ExclusionByResourceTypes.ResourceTypes: { Count: > 0 } without } => $"; it left out {NameList.Of(without)}",
        _ => "",
    };

    private static IEnumerable<string> Difference(string recorder, string field, bool same, string before = "") => same ? [] : [$"Config recorder {recorder}: {field} put right{before}"];
}
