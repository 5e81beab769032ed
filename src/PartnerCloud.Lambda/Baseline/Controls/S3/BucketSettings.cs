namespace PartnerCloud.Lambda.Baseline.Controls.S3;

/// <summary>How a log bucket stands.</summary>
/// <param name="IsOwned">Whether all objects are the account's.</param>
/// <param name="IsPrivate">Whether all public access is blocked.</param>
/// <param name="IsEncrypted">Whether objects are encrypted by default. A stronger encryption that somebody chose stays.</param>
/// <param name="Key">The key of somebody's own that does it; null where S3's or AWS's own does, which nobody can disable.</param>
/// <param name="KeepsVersions">Whether versions are kept.</param>
/// <param name="Policy">The bucket's policy; null when it has none.</param>
/// <param name="Expiring">The rules that delete what is in it; asked for in a migrated account only.</param>
internal sealed record BucketSettings(bool IsOwned, bool IsPrivate, bool IsEncrypted, string? Key, bool KeepsVersions, string? Policy, IReadOnlyList<string> Expiring)
{
    /// <summary>As S3 makes buckets. A dry run cannot ask the bucket that it has not made; a run asks.</summary>
    public static BucketSettings OfNew { get; } = new(IsOwned: true, IsPrivate: true, IsEncrypted: true, Key: null, KeepsVersions: false, Policy: null, Expiring: []);
}
