using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Baseline;

/// <summary>The report on one control.</summary>
/// <param name="Control">Its name, such as Iam.PasswordPolicy.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Changes">The changes made, or why the account is exempt, in words. In a dry run each begins with "would".</param>
/// <param name="Findings">What was found and not changed, the most urgent first; null if there is nothing.</param>
/// <param name="Exempt">The exempt resources of the control and the reasons, in words; null if there are none.</param>
/// <param name="Checks">The fields that the control checked; null if there are none.</param>
public sealed record ControlReport(
    [property: JsonPropertyName("control")] string Control,
    [property: JsonPropertyName("outcome")] ControlOutcome Outcome,
    [property: JsonPropertyName("changes")] IReadOnlyList<string> Changes,
    [property: JsonPropertyName("findings"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<Finding>? Findings = null,
    [property: JsonPropertyName("exempt"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Exempt = null,
    [property: JsonPropertyName("checks"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FieldCheck>? Checks = null);
