using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Baseline;

/// <summary>What a part of the baseline did in an account.</summary>
/// <param name="Version">The baseline's version.</param>
/// <param name="Controls">One report for each control, in their order.</param>
/// <param name="DryRun">Whether nothing was written: the changes are those that a run would make.</param>
public sealed record BaselineReport(
    [property: JsonPropertyName("version")] string Version,
    [property: JsonPropertyName("controls")] IReadOnlyList<ControlReport> Controls,
    [property: JsonPropertyName("dryRun"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool DryRun = false);
