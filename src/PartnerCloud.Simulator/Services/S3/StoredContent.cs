namespace PartnerCloud.Simulator.Services.S3;

/// <summary>An object as a service of the cloud reads it.</summary>
/// <param name="Key">The key.</param>
/// <param name="Content">The content.</param>
/// <param name="ETag">The entity tag, with its quotation marks.</param>
/// <param name="ContentType">The content's media type.</param>
/// <param name="VersionId">The version; null in a bucket without versioning.</param>
internal sealed record StoredContent(string Key, ReadOnlyMemory<byte> Content, string ETag, string ContentType, string? VersionId);
