using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Users;

/// <summary>The account of a request for users, as Organizations knows it.</summary>
/// <param name="Id">The account's 12 digits.</param>
/// <param name="Name">The account's name in Organizations.</param>
/// <param name="ProviderId">The provider that the account is for, by its tag.</param>
/// <param name="OrganizationId">The customer's organization in CAM, by its tag.</param>
public sealed record MaintainedAccount(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("providerId")] string ProviderId,
    [property: JsonPropertyName("organizationId")] string OrganizationId);
