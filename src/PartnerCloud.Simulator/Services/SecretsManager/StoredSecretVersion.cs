using System.Text.Json.Serialization;

namespace PartnerCloud.Simulator.Services.SecretsManager;

/// <summary>A version of a secret. Its id is the ClientRequestToken of the write.</summary>
internal sealed class StoredSecretVersion(string id, string? text, string? binary, DateTimeOffset created, string? kmsKeyId = null)
{
    public const string Current = "AWSCURRENT";
    public const string Previous = "AWSPREVIOUS";

    public string Id => id;

    [JsonIgnore]
    public string? Text => text;

    /// <summary>The binary value as Base64; null for a text value.</summary>
    [JsonIgnore]
    public string? Binary => binary;

    public DateTimeOffset Created => created;

    /// <summary>The customer managed key that encrypts it; null for the account's default key.</summary>
    public string? KmsKeyId => kmsKeyId;

    public SortedSet<string> Stages { get; } = new(StringComparer.Ordinal);
}
