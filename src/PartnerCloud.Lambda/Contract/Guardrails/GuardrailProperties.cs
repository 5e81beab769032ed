using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Contract.Guardrails;

/// <summary>The properties of the custom resource for the service control policies. There are more, such as the digest of their texts, which only make CloudFormation ask.</summary>
/// <param name="CustomersOuId">The unit of customers' accounts.</param>
/// <param name="DepartingOuId">The unit of accounts that leave; null or empty where there is none.</param>
public sealed partial record GuardrailProperties(
    [property: JsonPropertyName("CustomersOuId")] string? CustomersOuId,
    [property: JsonPropertyName("DepartingOuId")] string? DepartingOuId)
{
    /// <summary>The units.</summary>
    /// <exception cref="GuardrailsNotEnforcedException">Something is no unit.</exception>
    internal GuardedUnits Units() => new(Checked(CustomersOuId, nameof(CustomersOuId)), string.IsNullOrEmpty(DepartingOuId) ? null : Checked(DepartingOuId, nameof(DepartingOuId)));

    private static string Checked(string? unit, string property) => unit is not null && UnitId().IsMatch(unit)
        ? unit
        : throw new GuardrailsNotEnforcedException($"{property} of the custom resource is not the id of an organizational unit, such as ou-ab12-customers", "Correct the setting, then deploy again.");

    [GeneratedRegex(@"\Aou-[0-9a-z]{4,32}-[0-9a-z]{8,32}\z")]
    private static partial Regex UnitId();
}
