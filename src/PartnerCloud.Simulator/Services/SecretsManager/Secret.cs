using System.Text.Json.Serialization;

namespace PartnerCloud.Simulator.Services.SecretsManager;

/// <summary>A secret with its versions.</summary>
internal sealed class Secret(string name, string arn, DateTimeOffset created)
{
    public string Name => name;

    public string Arn => arn;

    public DateTimeOffset Created { get; } = created;

    /// <summary>When anything of it was changed last: its value, its tags, its policy.</summary>
    public DateTimeOffset Changed { get; set; } = created;

    public string? Description { get; set; }

    public string? KmsKeyId { get; set; }

    public string? ResourcePolicy { get; set; }

    /// <summary>When it was scheduled for deletion; null for a living one.</summary>
    public DateTimeOffset? Deleted { get; set; }

    /// <summary>When a scheduled deletion is carried out.</summary>
    public DateTimeOffset? Gone { get; set; }

    public SortedDictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    /// <summary>All versions. A dump shows what readers get: how often somebody tried before they wrote it makes no difference.</summary>
    [JsonIgnore]
    public SortedDictionary<string, StoredSecretVersion> Versions { get; } = new(StringComparer.Ordinal);

    /// <summary>The version that readers get.</summary>
    public StoredSecretVersion? Current => At(StoredSecretVersion.Current);

    /// <summary>Whether an id means this secret: its name, or its ARN, which may lack its random end.</summary>
    public bool Is(string id) => id == Name || id == Arn || id == Arn[..^7];

    public StoredSecretVersion? At(string stage) => Versions.Values.FirstOrDefault(version => version.Stages.Contains(stage));
}
