using Amazon.ConfigService.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Baseline.Controls.Iam;
using PartnerCloud.Lambda.Contract.Baseline;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Baseline.Controls.Config;

/// <summary>
/// Config's recorder. It records all resource types, global ones too, through the service-linked role. A region has one recorder, so an existing recorder keeps
/// its name and its recording mode. In a migrated account it also keeps its role, and that is reported. Config delivers as this role, and the customer's bucket or
/// key may let in no other. What it records is widened in a migrated account too: its readers see no less than before.
/// </summary>
/// <param name="parameters">name: the name of a new recorder; furtherRegions: regions besides the home region. Global resources are recorded once, in the home region.</param>
[ControlDescription("AWS Config records all resource types, global ones too, through its service-linked role. An existing recorder keeps its name and its recording mode. In a migrated account it also keeps its role, and this is reported.", Cis = ["3.3"])]
public sealed class Recorder(ControlParameters parameters) : IControl
{
    private readonly string name = parameters.Text("name");
    private readonly IReadOnlyList<string> furtherRegions = parameters.Texts("furtherRegions");

    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct)
    {
        var log = new ControlLog();
        foreach (var region in account.InEach(furtherRegions)) log.Changes.AddRange(await EnsureInAsync(region, isHome: region == account, log, ct));
        return log;
    }

    private async Task<string[]> EnsureInAsync(TargetAccount account, bool isHome, ControlLog log, CancellationToken ct)
    {
        var present = await FindAsync(account, ct);
        var role = OwnRole(account, present) ?? ConfigServiceLinkedRole.ArnIn(account);
        var recordsGlobal = present?.RecordingGroup?.IncludeGlobalResourceTypes == true;
        var where = isHome ? "" : $" in {account.Region}";
        log.Check($"recorder{where}: role", ConfigServiceLinkedRole.ArnIn(account), present?.RoleARN, "3.3");
        log.Check($"recorder{where}: all resource types", true, present?.RecordingGroup?.AllSupported == true, "3.3");
        log.Check($"recorder{where}: global resource types", isHome, recordsGlobal, recordsGlobal || !isHome, "3.3");
        string[] changes = present is null ? [$"Config recorder {name} created{where}"] :
        [
            .. Difference(present.Name + where, "role", present.RoleARN == role),
            .. Difference(present.Name + where, "all resource types", present.RecordingGroup?.AllSupported == true, Before(present.RecordingGroup)),
            .. Difference(present.Name + where, "global resource types", recordsGlobal || !isHome),
        ];
        if (OwnRole(account, present) is not null)
            log.Found(FindingSeverity.Low, $"Config recorder {present!.Name}{where} records as {role} and keeps this role", WhoActs.Operator, $"Check that the role may read everything, or agree with the customer on {ConfigServiceLinkedRole.Name}.");
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

    /// <summary>The customer-managed recorder. Recorders that belong to an AWS service are left alone.</summary>
    internal static async Task<ConfigurationRecorder?> FindAsync(TargetAccount account, CancellationToken ct)
    {
        var answer = await account.Config.DescribeConfigurationRecordersAsync(new DescribeConfigurationRecordersRequest(), ct);
        return answer.ConfigurationRecorders?.Find(recorder => string.IsNullOrEmpty(recorder.ServicePrincipal));
    }

    /// <summary>The customer's own role that a recorder keeps. Null if the recorder has the service-linked role, or will get it.</summary>
    internal static string? OwnRole(TargetAccount account, ConfigurationRecorder? present) =>
        account.IsCreated || present is null || present.RoleARN == ConfigServiceLinkedRole.ArnIn(account) ? null : present.RoleARN;

    /// <summary>What was recorded until now. Recording more costs money, and somebody may have narrowed it on purpose.</summary>
    private static string Before(RecordingGroup? group) => group switch
    {
        { ResourceTypes: { Count: > 0 } only } => $"; it recorded {NameList.Of(only)} only",
        { ExclusionByResourceTypes.ResourceTypes: { Count: > 0 } without } => $"; it left out {NameList.Of(without)}",
        _ => "",
    };

    private static IEnumerable<string> Difference(string recorder, string field, bool same, string before = "") => same ? [] : [$"Config recorder {recorder}: {field} corrected{before}"];
}
