using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Baseline;

/// <summary>The report on one part of the baseline in one account.</summary>
/// <param name="Version">The baseline's version.</param>
/// <param name="Controls">One report for each control, in the order of baseline.json.</param>
/// <param name="Counts">How many controls had each outcome, in this part and in the earlier part that the input names.</param>
/// <param name="DryRun">Whether it was a dry run. Then nothing was written, and the changes are the ones that a run would make.</param>
public sealed record BaselineReport(
    [property: JsonPropertyName("version")] string Version,
    [property: JsonPropertyName("controls")] IReadOnlyList<ControlReport> Controls,
    [property: JsonPropertyName("counts")] OutcomeCounts Counts,
    [property: JsonPropertyName("dryRun"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool DryRun = false)
{
    /// <summary>How far the account is hardened, as the counts have it.</summary>
    [JsonPropertyName("hardened")]
    public Hardened Hardened => Counts.NotMet + Counts.WouldApply == 0 ? Hardened.Full : Hardened.WithFindings;
}
