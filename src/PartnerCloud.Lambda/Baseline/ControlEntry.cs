using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Baseline;

/// <summary>A line of baseline.json: which control, with which parameters.</summary>
internal sealed record ControlEntry
{
    [JsonPropertyName("control")]
    public required string Control { get; init; }

    /// <summary>The controls of the same part that AWS needs before it; without one it runs beside all others.</summary>
    [JsonPropertyName("after")]
    public IReadOnlyList<string>? After { get; init; }

    /// <summary>What it costs the customer, where it costs something: for people.</summary>
    [JsonPropertyName("cost")]
    public string? Cost { get; init; }

    [JsonPropertyName("parameters")]
    public JsonElement Parameters { get; init; }
}
