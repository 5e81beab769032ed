using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Requests;

/// <summary>The provider in CAM.</summary>
/// <param name="Id">1-36 of a-z, 0-9 and hyphen: part of the root e-mail address, of the account's name and of the secret's name.</param>
/// <param name="Name">What its owner calls it.</param>
public sealed record Provider(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("name")] string Name);
