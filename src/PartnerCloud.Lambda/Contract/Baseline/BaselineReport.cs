using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Baseline;

/// <summary>The report on one part of the baseline in one account.</summary>
/// <param name="Version">The baseline's version.</param>
/// <param name="Controls">One report for each control, in the order of baseline.json.</param>
/// <param name="DryRun">Whether it was a dry run. Then nothing was written, and the changes are the ones that a run would make.</param>
public sealed record BaselineReport(
    [property: JsonPropertyName("version")] string Version,
    [property: JsonPropertyName("controls")] IReadOnlyList<ControlReport> Controls,
    [property: JsonPropertyName("dryRun"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool DryRun = false);
