using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Baseline;

/// <summary>A line of baseline.json: a control and its parameters.</summary>
internal sealed record ControlEntry
{
    [JsonPropertyName("control")]
    public required string Control { get; init; }

    /// <summary>The controls of the same part that must be done before this one starts. Without any, it starts at once.</summary>
    [JsonPropertyName("after")]
    public IReadOnlyList<string>? After { get; init; }

    /// <summary>What the control costs the customer, in words. Null if it costs nothing.</summary>
    [JsonPropertyName("cost")]
    public string? Cost { get; init; }

    [JsonPropertyName("parameters")]
    public JsonElement Parameters { get; init; }
}
