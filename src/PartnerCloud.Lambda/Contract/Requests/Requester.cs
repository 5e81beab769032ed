using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Requests;

/// <summary>The requester. Through CAM, nobody else may read the credentials.</summary>
/// <param name="UserId">The requester's id in CAM. The secret's policy compares it with a tag.</param>
/// <param name="Email">The requester's e-mail address.</param>
/// <param name="Role">The requester's role in the organization, which must be Administrator.</param>
/// <param name="OrganizationId">The requester's organization in CAM. It is optional in requests for users, and absent in onboardings, which name the organization in a field of their own.</param>
public sealed record Requester(
    [property: JsonPropertyName("userId")] string UserId,
    [property: JsonPropertyName("email")] string Email,
    [property: JsonPropertyName("role")] string Role,
    [property: JsonPropertyName("organizationId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? OrganizationId = null);
