using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Baseline;

/// <summary>One of the partner's roles: its name, purpose, trust and permissions. The name is part of the contract with customers.</summary>
internal sealed record PartnerRoleEntry
{
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    [JsonPropertyName("description")]
    public required string Description { get; init; }

    [JsonPropertyName("trustedBy")]
    public required RoleTrust TrustedBy { get; init; }

    /// <summary>The longest session, in seconds.</summary>
    [JsonPropertyName("sessionSeconds")]
    public required int SessionSeconds { get; init; }

    /// <summary>The policies that the account owns. Policies with denials come first, so that a crash never leaves the role without them.</summary>
    [JsonPropertyName("policies")]
    public required IReadOnlyList<string> Policies { get; init; }

    /// <summary>Policies that AWS manages.</summary>
    [JsonPropertyName("awsPolicies")]
    public required IReadOnlyList<string> AwsPolicies { get; init; }
}
