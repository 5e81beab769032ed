using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Baseline;

/// <summary>A recorded exception: an accepted change request that keeps a control away from an account until a day.</summary>
internal sealed record Exemption
{
    [JsonPropertyName("control")]
    public required string Control { get; init; }

    [JsonPropertyName("accountId")]
    public required string AccountId { get; init; }

    [JsonPropertyName("reason")]
    public required string Reason { get; init; }

    [JsonPropertyName("approvedBy")]
    public required string ApprovedBy { get; init; }

    /// <summary>The last day, in UTC, on which it holds.</summary>
    [JsonPropertyName("until")]
    public required DateOnly Until { get; init; }

    public bool Holds(string control, string accountId, DateOnly today) => Control == control && AccountId == accountId && today <= Until;

    public string InWords => $"{Reason} (approved by {ApprovedBy}, until {Until:yyyy-MM-dd})";
}
