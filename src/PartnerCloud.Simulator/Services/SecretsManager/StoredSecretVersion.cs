using System.Text.Json.Serialization;

namespace PartnerCloud.Simulator.Services.SecretsManager;

/// <summary>One version of a secret; its id is the ClientRequestToken it was written with.</summary>
internal sealed class StoredSecretVersion(string id, string? text, string? binary, DateTimeOffset created, string? kmsKeyId = null)
{
    public const string Current = "AWSCURRENT";
    public const string Previous = "AWSPREVIOUS";

    public string Id => id;

    [JsonIgnore]
    public string? Text => text;

    /// <summary>Base64.</summary>
    [JsonIgnore]
    public string? Binary => binary;

    public DateTimeOffset Created => created;

    /// <summary>The customer managed key that it is encrypted with; null for the account's own.</summary>
    public string? KmsKeyId => kmsKeyId;

    public SortedSet<string> Stages { get; } = new(StringComparer.Ordinal);
}
