namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>An object in the list of a bucket.</summary>
/// <param name="Key">The key.</param>
/// <param name="ETag">The entity tag, with its quotation marks.</param>
/// <param name="LastModified">The time of its last change.</param>
/// <param name="Size">The size in bytes.</param>
/// <param name="StorageClass">The storage class.</param>
public sealed record ListedObject(string Key, string ETag, DateTimeOffset LastModified, long Size, string StorageClass);
