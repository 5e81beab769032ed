using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Requests;

/// <summary>Who asked. Through CAM, nobody else may read the credentials.</summary>
/// <param name="UserId">The requester's id in CAM; the tag that the secret's policy compares.</param>
/// <param name="Email">Where the requester is reached.</param>
/// <param name="Role">The requester's role in the organization: Administrator.</param>
/// <param name="OrganizationId">The organization in CAM that the requester belongs to. Only requests for users have it, and may leave it out: an onboarding names the organization itself.</param>
public sealed record Requester(
    [property: JsonPropertyName("userId")] string UserId,
    [property: JsonPropertyName("email")] string Email,
    [property: JsonPropertyName("role")] string Role,
    [property: JsonPropertyName("organizationId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? OrganizationId = null);
