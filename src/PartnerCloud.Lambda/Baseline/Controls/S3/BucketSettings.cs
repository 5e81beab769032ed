namespace PartnerCloud.Lambda.Baseline.Controls.S3;

/// <summary>The settings of a log bucket.</summary>
/// <param name="IsOwned">Whether the account owns all objects.</param>
/// <param name="IsPrivate">Whether all public access is blocked.</param>
/// <param name="IsEncrypted">Whether objects are encrypted by default. A stronger encryption that somebody chose is kept.</param>
/// <param name="Key">The customer managed key that encrypts them. Null for a key of S3 or AWS, which nobody can disable.</param>
/// <param name="KeepsVersions">Whether versions are kept.</param>
/// <param name="Policy">The bucket's policy; null when it has none.</param>
/// <param name="Expiring">The lifecycle rules that delete objects; read only in a migrated account.</param>
internal sealed record BucketSettings(bool IsOwned, bool IsPrivate, bool IsEncrypted, string? Key, bool KeepsVersions, string? Policy, IReadOnlyList<string> Expiring)
{
    /// <summary>The settings that S3 gives a new bucket. A dry run creates no bucket and so has none to read.</summary>
    public static BucketSettings OfNew { get; } = new(IsOwned: true, IsPrivate: true, IsEncrypted: true, Key: null, KeepsVersions: false, Policy: null, Expiring: []);
}
