using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.S3;

/// <summary>Keeps the versions of a bucket's objects as the bucket's versioning says. The newest version of a key is the last.</summary>
internal static class BucketVersions
{
    extension(Bucket bucket)
    {
        /// <summary>Whether the bucket's versioning is <c>Enabled</c> or <c>Suspended</c>; null if it was never set.</summary>
        internal string? Versioning => bucket.Configurations.GetValueOrDefault("BucketVersioning")?.Element("Status")?.Value;

        internal bool HasObjectLock => bucket.Configurations.ContainsKey(ObjectLockDocuments.Noun);

        /// <summary>The newest version of a key, which may be a delete marker; null for none.</summary>
        internal ObjectVersion? Newest(string key) => bucket.Objects.GetValueOrDefault(key)?[^1];

        /// <summary>The version that a read without a version id gets; null for none.</summary>
        internal ObjectVersion? Current(string key) => bucket.Newest(key) is { IsDeleteMarker: false } version ? version : null;

        internal ObjectVersion? Find(string key, string versionId) => bucket.Objects.GetValueOrDefault(key)?.Find(version => version.VersionId == versionId);

        /// <summary>Adds a version. Without versioning, it replaces the one without an id.</summary>
        internal void Add(ObjectVersion version, CloudIds ids)
        {
            if (!bucket.Objects.TryGetValue(version.Key, out var versions))
                bucket.Objects.Add(version.Key, versions = []);
            if (bucket.Versioning == "Enabled")
                version.VersionId = ids.MixedCase("version", $"{bucket.Name}/{version.Key}", 32);
            else
                versions.RemoveAll(present => present.VersionId == ObjectVersion.Unversioned);
            versions.Add(version);
        }

        /// <summary>Removes one version for good.</summary>
        internal void Remove(ObjectVersion version)
        {
            var versions = bucket.Objects[version.Key];
            versions.Remove(version);
            if (versions.Count == 0)
                bucket.Objects.Remove(version.Key);
        }
    }
}
