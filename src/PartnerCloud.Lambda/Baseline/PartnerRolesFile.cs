using System.Text.Json;
using System.Text.Json.Serialization;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Baseline;

/// <summary>The contents of roles.json: the partner's roles in every account.</summary>
internal sealed record PartnerRolesFile
{
    [JsonPropertyName("roles")]
    public required IReadOnlyList<PartnerRoleEntry> Roles { get; init; }

    public static PartnerRolesFile Load() => JsonSerializer.Deserialize(EmbeddedResource.Read("roles.json"), BaselineJsonContext.Default.PartnerRolesFile)!;
}
