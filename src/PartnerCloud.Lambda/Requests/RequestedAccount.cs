using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Requests;

/// <summary>The account that option CreateAccount asks for.</summary>
/// <param name="Name">What the customer calls it: 1-50 printable ASCII characters, as Organizations takes them.</param>
/// <param name="Id">The customer's own account.</param>
/// <param name="RoleArn">The role in it.</param>
public sealed record RequestedAccount([property: JsonPropertyName("name")] string Name, [property: JsonPropertyName("id")] string? Id = null, [property: JsonPropertyName("roleArn")] string? RoleArn = null);
