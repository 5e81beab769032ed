using System.Text.Json.Serialization;
using PartnerCloud.Local.Services.AccessAnalyzer;
using PartnerCloud.Local.Services.CloudTrail;
using PartnerCloud.Local.Services.Config;
using PartnerCloud.Local.Services.EventBridge;
using PartnerCloud.Local.Services.SecretsManager;
using PartnerCloud.Local.Services.Sns;

namespace PartnerCloud.Local.Cloud;

/// <summary>The resources of an account in one region.</summary>
internal sealed class AccountRegion
{
    [JsonIgnore]
    public bool IsEmpty => Trails.Count == 0 && Secrets.Count == 0 && Topics.Count == 0 && Config is { Recorder: null, Channel: null, Rules.Count: 0 }
        && Analyzers.Count == 0 && !EncryptsVolumes && EventBuses.Count == 1 && !EventBuses["default"].Put.Any();

    public SortedDictionary<string, Trail> Trails { get; } = new(StringComparer.Ordinal);

    public ConfigState Config { get; } = new();

    public SortedDictionary<string, Analyzer> Analyzers { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether new EBS volumes are encrypted by default.</summary>
    public bool EncryptsVolumes { get; set; }

    public SortedDictionary<string, Secret> Secrets { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, EventBus> EventBuses { get; } = new(StringComparer.Ordinal) { ["default"] = new EventBus() };

    /// <summary>Topics by name. A dump omits them, because published messages are not state.</summary>
    [JsonIgnore]
    public SortedDictionary<string, Topic> Topics { get; } = new(StringComparer.Ordinal);
}
