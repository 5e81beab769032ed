using System.Text.Json.Nodes;

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
}
