using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Accounts;

/// <summary>The member account in its OU.</summary>
/// <param name="Id">The account's 12 digits.</param>
/// <param name="Arn">The account's ARN in the organization.</param>
/// <param name="Name">The account's name in Organizations.</param>
/// <param name="Joined">How the account joined: Created or Invited.</param>
/// <param name="Placement">Where the account is. Null if nobody has looked.</param>
public sealed record PlacedAccount(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("arn")] string Arn,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("joined")] string Joined,
    [property: JsonPropertyName("placement"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] AccountPlacement? Placement = null)
{
    /// <summary>Whether Organizations made the account for the partner.</summary>
    [JsonIgnore]
    public bool IsCreated => Joined == "Created";
}
