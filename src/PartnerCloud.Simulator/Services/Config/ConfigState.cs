using System.Text.Json.Nodes;

namespace PartnerCloud.Simulator.Services.Config;

/// <summary>AWS Config in one region: at most one recorder and one delivery channel.</summary>
internal sealed class ConfigState
{
    public RecorderState? Recorder { get; set; }

    /// <summary>The delivery channel as it was put.</summary>
    public JsonObject? Channel { get; set; }

    public SortedDictionary<string, ConfigRule> Rules { get; } = new(StringComparer.Ordinal);
}
