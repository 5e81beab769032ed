using System.Xml.Linq;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.S3;

/// <summary>ListObjectVersions: all versions and delete markers, the newest of each key first.</summary>
internal static class VersionLists
{
    public static WireResponse List(S3Call call)
    {
        var (bucket, input) = (call.OpenBucket, new ListInput(call));
        var (key, id) = (Marker(call, "key-marker"), Marker(call, "version-id-marker"));
        if (id is not null && key is null)
            throw S3Errors.InvalidArgument("A version-id marker cannot be specified without a key marker.");
        var rest = All(bucket, input).SkipWhile(entry => key is not null && IsBefore(entry, key, id)).ToList();
        if (id is not null && rest is [{ Version: { } marked }, ..] && marked.Key == key && marked.VersionId == id)
            rest.RemoveAt(0);
        var page = rest.Take(input.Most()).ToList();
        var last = page.Count < rest.Count && page.Count > 0 ? page[^1] : null;
        return S3Answer.Xml(new("ListVersionsResult",
            new XElement("Name", bucket.Name),
            input.Text("Prefix", input.Prefix),
            input.Text("KeyMarker", key ?? ""),
            new XElement("VersionIdMarker", id ?? ""),
            new XElement("MaxKeys", input.Most()),
            input.Text("Delimiter", input.Delimiter),
            input.EncodingType,
            new XElement("IsTruncated", last is not null),
            input.Text("NextKeyMarker", last?.Name),
            last?.Version is { } next ? new XElement("NextVersionIdMarker", next.VersionId) : null,
            page.Select(entry => entry.Version is { } version ? Element(version, bucket, input) : null),
            input.CommonPrefixes(page.Where(entry => entry.Version is null).Select(entry => (entry.Name, true)))));
    }

    private static string? Marker(S3Call call, string name) => call.Query.GetValueOrDefault(name) is { Length: > 0 } marker ? marker : null;

    private static bool IsBefore(Entry entry, string key, string? id) => string.CompareOrdinal(entry.Name, key) switch
    {
        < 0 => true,
        0 => id is null || (entry.Version is { } version && version.VersionId != id),
        _ => false,
    };

    private static IEnumerable<Entry> All(Bucket bucket, ListInput input) =>
        ObjectPage.Of(bucket.Objects.Keys, input.Prefix, input.Delimiter, null, int.MaxValue).Entries.SelectMany(entry =>
            entry.IsPrefix ? [new Entry(entry.Name, null)] : Enumerable.Reverse(bucket.Objects[entry.Name]).Select(version => new Entry(entry.Name, version)));

    private static XElement Element(ObjectVersion version, Bucket bucket, ListInput input) => new(version.IsDeleteMarker ? "DeleteMarker" : "Version",
        input.Text("Key", version.Key),
        new XElement("VersionId", version.VersionId),
        new XElement("IsLatest", version == bucket.Newest(version.Key)),
        new XElement("LastModified", WireTime.IsoMilliseconds(version.Modified)),
        version.IsDeleteMarker ? null : new XElement("ETag", version.ETag),
        version.IsDeleteMarker ? null : new XElement("Size", version.Size),
        version.IsDeleteMarker ? null : new XElement("StorageClass", "STANDARD"),
        BucketOperations.Owner(bucket.Owner));

    private sealed record Entry(string Name, ObjectVersion? Version);
}
