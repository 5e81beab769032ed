using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Accounts;

/// <summary>The OU that an account is in, and what follows from it.</summary>
/// <param name="OrganizationalUnitId">The OU that contains the account.</param>
/// <param name="Where">Where that OU is.</param>
/// <param name="Findings">What a person should look at. Empty if the account is in the customers' OU or below it.</param>
public sealed record AccountPlacement(
    [property: JsonPropertyName("organizationalUnitId")] string OrganizationalUnitId,
    [property: JsonPropertyName("where")] AccountPlace Where,
    [property: JsonPropertyName("findings")] IReadOnlyList<string> Findings);
