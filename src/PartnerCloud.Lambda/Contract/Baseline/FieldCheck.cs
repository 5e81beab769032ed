using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Baseline;

/// <summary>A field that a control checked, as it was before the control corrected anything.</summary>
/// <param name="Field">What was checked, in words.</param>
/// <param name="Expected">What the baseline asks for. At most 100 bytes of JSON.</param>
/// <param name="Observed">What the account has. At most 100 bytes of JSON. Equal to <paramref name="Expected"/>, or satisfying it, if <paramref name="Met"/>.</param>
/// <param name="Met">Whether the field was as expected.</param>
/// <param name="Cis">The recommendation of the CIS AWS Foundations Benchmark, version 5; null if there is none.</param>
public sealed record FieldCheck(
    [property: JsonPropertyName("field")] string Field,
    [property: JsonPropertyName("expected")] string Expected,
    [property: JsonPropertyName("observed")] string Observed,
    [property: JsonPropertyName("met")] bool Met,
    [property: JsonPropertyName("cis"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Cis = null);
