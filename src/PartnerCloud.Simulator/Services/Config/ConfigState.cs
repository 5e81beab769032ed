using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.Iam;

namespace PartnerCloud.Simulator.Services.Config;

/// <summary>AWS Config in one region: at most one recorder and one delivery channel.</summary>
internal sealed class ConfigState : IRegionState<ConfigState>, IUsesRoles
{
    public RecorderState? Recorder { get; set; }

    /// <summary>The delivery channel as the caller put it.</summary>
    public JsonObject? Channel { get; set; }

    public SortedDictionary<string, ConfigRule> Rules { get; } = new(StringComparer.Ordinal);

    [JsonIgnore]
    public bool IsEmpty => this is { Recorder: null, Channel: null, Rules.Count: 0 };

    [JsonIgnore]
    public IEnumerable<(string Name, object? Value)> Dumped => [("Config", this)];

    public string? UserOf(string roleArn) => Recorder?.RoleArn == roleArn ? Recorder.Arn : null;

    public static ConfigState Of(AccountRegion region) => new();
}
