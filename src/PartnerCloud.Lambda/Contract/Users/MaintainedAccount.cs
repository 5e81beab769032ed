using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Users;

/// <summary>The account that a request for users is about, as Organizations knows it.</summary>
/// <param name="Id">Its 12 digits.</param>
/// <param name="Name">Its name in Organizations.</param>
/// <param name="ProviderId">The provider that it is for: part of the secrets' names.</param>
/// <param name="OrganizationId">The customer's organization in CAM.</param>
public sealed record MaintainedAccount(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("providerId")] string ProviderId,
    [property: JsonPropertyName("organizationId")] string OrganizationId);
