using System.Text.Json.Serialization;

namespace PartnerCloud.Simulator.Services.SecretsManager;

/// <summary>A secret with its versions.</summary>
internal sealed class Secret(string name, string arn, DateTimeOffset created)
{
    public string Name => name;

    public string Arn => arn;

    public DateTimeOffset Created { get; } = created;

    /// <summary>The time of the last change to its value, tags or policy.</summary>
    public DateTimeOffset Changed { get; set; } = created;

    /// <summary>The day of the last read of its value, at midnight in UTC; null if it was never read. A dump omits it, so that repeated reads make no difference.</summary>
    [JsonIgnore]
    public DateTimeOffset? LastAccessed { get; set; }

    public string? Description { get; set; }

    public string? KmsKeyId { get; set; }

    public string? ResourcePolicy { get; set; }

    /// <summary>The time when it was scheduled for deletion; null if it was not.</summary>
    public DateTimeOffset? Deleted { get; set; }

    /// <summary>The time of the scheduled deletion; null for none.</summary>
    public DateTimeOffset? DeletionDate { get; set; }

    public SortedDictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    /// <summary>All versions by id. A dump omits them and shows what readers get, so that repeated writes make no difference.</summary>
    [JsonIgnore]
    public SortedDictionary<string, StoredSecretVersion> Versions { get; } = new(StringComparer.Ordinal);

    /// <summary>The version that readers get.</summary>
    public StoredSecretVersion? Current => At(StoredSecretVersion.Current);

    /// <summary>Whether an id means this secret: its name, its ARN, or its ARN without the random suffix.</summary>
    public bool Is(string id) => id == Name || id == Arn || id == Arn[..^7];

    public StoredSecretVersion? At(string stage) => Versions.Values.FirstOrDefault(version => version.Stages.Contains(stage));
}
