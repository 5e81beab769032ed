using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Accounts;

/// <summary>A connected account. It stays outside the partner's organization.</summary>
/// <param name="Id">The account's 12 digits.</param>
/// <param name="Joined">How the account joined the organization: None.</param>
public sealed record ConnectedAccount([property: JsonPropertyName("id")] string Id, [property: JsonPropertyName("joined")] string Joined = "None");
