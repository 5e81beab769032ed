using System.Text.Json.Serialization;

namespace PartnerCloud.Simulator.Services.S3;

/// <summary>One version of an object, or a delete marker.</summary>
internal sealed class ObjectVersion(string key, byte[] content, DateTimeOffset modified)
{
    /// <summary>The id of the only version that an object has outside versioning.</summary>
    public const string Unversioned = "null";

    public string Key => key;

    [JsonIgnore]
    public byte[] Content => content;

    public long Size => content.LongLength;

    public DateTimeOffset Modified => modified;

    public string VersionId { get; set; } = Unversioned;

    /// <summary>The entity tag, with its quotation marks.</summary>
    public string ETag { get; init; } = "";

    public bool IsDeleteMarker { get; init; }

    /// <summary>The headers that a read returns: the content's, the encryption's, and the user's metadata.</summary>
    public SortedDictionary<string, string> Headers { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    public ObjectChecksum? Checksum { get; init; }

    public ObjectRetention? Retention { get; set; }

    /// <summary>The legal hold, <c>ON</c> or <c>OFF</c>; null if it was never set.</summary>
    public string? LegalHold { get; set; }
}
