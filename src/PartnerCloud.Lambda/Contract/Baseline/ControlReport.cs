using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Baseline;

/// <summary>What one control did.</summary>
/// <param name="Control">Its name, such as Iam.PasswordPolicy.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Changes">What was changed, or why the account is exempt, in words.</param>
/// <param name="Findings">What a person should look at, in words; null when there is nothing.</param>
/// <param name="Exempt">Resources of the control that accepted change requests exempt, and why, in words; null when there are none.</param>
public sealed record ControlReport(
    [property: JsonPropertyName("control")] string Control,
    [property: JsonPropertyName("outcome")] ControlOutcome Outcome,
    [property: JsonPropertyName("changes")] IReadOnlyList<string> Changes,
    [property: JsonPropertyName("findings"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Findings = null,
    [property: JsonPropertyName("exempt"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Exempt = null);
