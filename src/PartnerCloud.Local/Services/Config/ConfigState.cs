using System.Text.Json.Nodes;

namespace PartnerCloud.Local.Services.Config;

/// <summary>AWS Config in one region: at most one recorder and one delivery channel.</summary>
internal sealed class ConfigState
{
    public RecorderState? Recorder { get; set; }

    /// <summary>The delivery channel as the caller put it.</summary>
    public JsonObject? Channel { get; set; }

    public SortedDictionary<string, ConfigRule> Rules { get; } = new(StringComparer.Ordinal);
}
