using System.Text.Json.Serialization;
using PartnerCloud.Simulator.Services.AccessAnalyzer;
using PartnerCloud.Simulator.Services.CloudTrail;
using PartnerCloud.Simulator.Services.Config;
using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.Simulator.Services.SecretsManager;
using PartnerCloud.Simulator.Services.Sns;

namespace PartnerCloud.Simulator.Cloud;

/// <summary>What an account owns in one region.</summary>
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

    /// <summary>Topics by name. What was published to them is no state of theirs.</summary>
    [JsonIgnore]
    public SortedDictionary<string, Topic> Topics { get; } = new(StringComparer.Ordinal);
}
