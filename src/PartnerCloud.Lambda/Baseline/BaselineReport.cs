using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Baseline;

/// <summary>What a part of the baseline did in an account.</summary>
/// <param name="Version">The baseline's version.</param>
/// <param name="Controls">One report for each control, in their order.</param>
public sealed record BaselineReport(
    [property: JsonPropertyName("version")] string Version,
    [property: JsonPropertyName("controls")] IReadOnlyList<ControlReport> Controls);
