using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Accounts;

/// <summary>An account that stays its customer's own.</summary>
/// <param name="Id">Its 12 digits.</param>
/// <param name="Joined">How it joined the organization: None.</param>
public sealed record ConnectedAccount([property: JsonPropertyName("id")] string Id, [property: JsonPropertyName("joined")] string Joined = "None");
