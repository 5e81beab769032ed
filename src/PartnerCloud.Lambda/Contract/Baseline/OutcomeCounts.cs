using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Baseline;

/// <summary>How many controls had each outcome.</summary>
/// <param name="Applied">Controls that corrected something.</param>
/// <param name="AlreadyInPlace">Controls that found everything in place.</param>
/// <param name="NotMet">Controls whose promise does not hold.</param>
/// <param name="Exempt">Controls from which the account is exempt.</param>
/// <param name="WouldApply">In a dry run, controls that a run would apply.</param>
public sealed record OutcomeCounts(
    [property: JsonPropertyName("applied")] int Applied,
    [property: JsonPropertyName("alreadyInPlace")] int AlreadyInPlace,
    [property: JsonPropertyName("notMet")] int NotMet,
    [property: JsonPropertyName("exempt")] int Exempt,
    [property: JsonPropertyName("wouldApply"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int WouldApply = 0)
{
    /// <summary>The counts of these reports, added to the counts of earlier ones.</summary>
    public static OutcomeCounts Of(IReadOnlyList<ControlReport> controls, OutcomeCounts? earlier)
    {
        int Count(ControlOutcome outcome) => controls.Count(control => control.Outcome == outcome);
        return new(
            Count(ControlOutcome.Applied) + (earlier?.Applied ?? 0),
            Count(ControlOutcome.AlreadyInPlace) + (earlier?.AlreadyInPlace ?? 0),
            Count(ControlOutcome.NotMet) + (earlier?.NotMet ?? 0),
            Count(ControlOutcome.Exempt) + (earlier?.Exempt ?? 0),
            Count(ControlOutcome.WouldApply) + (earlier?.WouldApply ?? 0));
    }
}
