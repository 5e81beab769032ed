using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Accounts;

/// <summary>The member account in its OU.</summary>
/// <param name="Id">Its 12 digits.</param>
/// <param name="Arn">Its ARN in the organization.</param>
/// <param name="Name">Its name in Organizations.</param>
/// <param name="Joined">How it joined: Created or Invited.</param>
public sealed record PlacedAccount(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("arn")] string Arn,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("joined")] string Joined)
{
    /// <summary>Whether Organizations made it for the partner.</summary>
    [JsonIgnore]
    public bool IsCreated => Joined == "Created";
}
