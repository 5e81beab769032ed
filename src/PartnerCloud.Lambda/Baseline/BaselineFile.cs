using System.Text.Json;
using System.Text.Json.Serialization;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Baseline;

/// <summary>The contents of baseline.json.</summary>
internal sealed record BaselineFile
{
    [JsonPropertyName("version")]
    public required string Version { get; init; }

    [JsonPropertyName("identity")]
    public required IReadOnlyList<ControlEntry> Identity { get; init; }

    [JsonPropertyName("audit")]
    public required IReadOnlyList<ControlEntry> Audit { get; init; }

    [JsonPropertyName("exemptions")]
    public required IReadOnlyList<Exemption> Exemptions { get; init; }

    /// <summary>Reads the file that is built into the assembly.</summary>
    public static BaselineFile BuiltIn() => Parse(EmbeddedResource.Read("baseline.json"));

    public static BaselineFile Parse(string json) => JsonSerializer.Deserialize(json, BaselineJsonContext.Default.BaselineFile)!;
}
