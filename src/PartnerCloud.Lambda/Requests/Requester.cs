using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Requests;

/// <summary>Who asked. Through CAM, only he may read the credentials.</summary>
/// <param name="UserId">His id in CAM; the tag that the secret's policy compares.</param>
/// <param name="Email">Where he is reached.</param>
/// <param name="Role">His role in the organization: Administrator.</param>
public sealed record Requester(
    [property: JsonPropertyName("userId")] string UserId,
    [property: JsonPropertyName("email")] string Email,
    [property: JsonPropertyName("role")] string Role);
