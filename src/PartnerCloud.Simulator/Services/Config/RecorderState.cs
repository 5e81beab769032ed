using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace PartnerCloud.Simulator.Services.Config;

/// <summary>The configuration recorder.</summary>
internal sealed class RecorderState(string name, string arn)
{
    public string Name => name;

    public string Arn => arn;

    public required string RoleArn { get; set; }

    public required JsonObject RecordingGroup { get; set; }

    public required JsonObject RecordingMode { get; set; }

    public bool Recording { get; set; }

    public DateTimeOffset? Started { get; set; }

    public DateTimeOffset? Stopped { get; set; }

    /// <summary>The outcome that was last seen or, of a stopped recorder, that it stopped with. It is no setting, so a dump omits it.</summary>
    [JsonIgnore]
    public RecorderOutcome? Outcome { get; set; }

    /// <summary>The last successful delivery of history files that was seen.</summary>
    [JsonIgnore]
    public DateTimeOffset? HistoryDelivered { get; set; }

    /// <summary>The last successful delivery of a snapshot that was seen.</summary>
    [JsonIgnore]
    public DateTimeOffset? SnapshotDelivered { get; set; }
}
