using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Baseline;

/// <summary>One of the partner's roles: its name, which is part of the contract with customers, what it is for, whom it trusts and what it may do.</summary>
internal sealed record PartnerRoleEntry
{
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    [JsonPropertyName("description")]
    public required string Description { get; init; }

    [JsonPropertyName("trustedBy")]
    public required RoleTrust TrustedBy { get; init; }

    /// <summary>The longest session.</summary>
    [JsonPropertyName("sessionSeconds")]
    public required int SessionSeconds { get; init; }

    /// <summary>The account's own policies, those that bound it first: so no crash leaves the role unbounded.</summary>
    [JsonPropertyName("policies")]
    public required IReadOnlyList<string> Policies { get; init; }

    /// <summary>Policies that AWS manages.</summary>
    [JsonPropertyName("awsPolicies")]
    public required IReadOnlyList<string> AwsPolicies { get; init; }
}
