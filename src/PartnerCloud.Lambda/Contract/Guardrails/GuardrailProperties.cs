using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Contract.Guardrails;

/// <summary>
/// The properties of the custom resource for the service control policies. The resource has more properties, such as the digest of the
/// policies' texts. Their only purpose is that CloudFormation invokes the function after a change.
/// </summary>
/// <param name="CustomersOuId">The OU of customers' accounts.</param>
/// <param name="DepartingOuId">The OU of accounts that leave; null or empty if there is none.</param>
public sealed partial record GuardrailProperties(
    [property: JsonPropertyName("CustomersOuId")] string? CustomersOuId,
    [property: JsonPropertyName("DepartingOuId")] string? DepartingOuId)
{
    /// <summary>The OUs, after a check of their format.</summary>
    /// <exception cref="GuardrailsNotEnforcedException">A property is not the id of an OU.</exception>
    internal GuardedUnits Units() => new(Checked(CustomersOuId, nameof(CustomersOuId)), string.IsNullOrEmpty(DepartingOuId) ? null : Checked(DepartingOuId, nameof(DepartingOuId)));

    private static string Checked(string? unit, string property) => unit is not null && UnitId().IsMatch(unit)
        ? unit
        : throw new GuardrailsNotEnforcedException($"{property} of the custom resource is not the id of an organizational unit, such as ou-ab12-customers", "Correct the setting, then deploy again.");

    [GeneratedRegex(@"\Aou-[0-9a-z]{4,32}-[0-9a-z]{8,32}\z")]
    private static partial Regex UnitId();
}
