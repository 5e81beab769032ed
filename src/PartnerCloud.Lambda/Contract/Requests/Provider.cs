using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Requests;

/// <summary>The provider in CAM.</summary>
/// <param name="Id">The provider's id: 1-36 of a-z, 0-9 and hyphen. Part of the root e-mail address and of the account's name.</param>
/// <param name="Name">The name that its owner gave it.</param>
public sealed record Provider(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("name")] string Name);
