using System.Xml.Linq;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.S3;

/// <summary>DeleteObject and DeleteObjects. With versioning, a deletion without a version id adds a delete marker.</summary>
internal static class ObjectDeletions
{
    private const int Most = 1000;

    public static WireResponse Delete(S3Call call)
    {
        var deleted = Delete(call, call.OpenBucket, call.Key, call.VersionId);
        var headers = new Dictionary<string, string>();
        if (deleted.VersionId is { } id)
            headers["x-amz-version-id"] = id;
        if (deleted.IsMarker)
            headers["x-amz-delete-marker"] = "true";
        return S3Answer.Empty(204) with { Headers = headers };
    }

    /// <summary>Deletes several objects. Each needs its own permission, and has its own outcome.</summary>
    public static WireResponse DeleteMany(S3Call call)
    {
        var bucket = call.OpenBucket;
        if (ObjectBody.Read(call).Given is null && call.Header("Content-MD5") is null)
            throw S3Errors.InvalidRequest("Missing required header for this request: Content-MD5 OR x-amz-checksum-*");
        var document = call.Document("Delete");
        var asked = document.Elements("Object").ToList();
        if (asked.Count is 0 or > Most || asked.Exists(one => string.IsNullOrEmpty(one.Element("Key")?.Value)))
            throw S3Errors.MalformedXml();
        var quiet = document.Element("Quiet")?.Value == "true";
        return S3Answer.Xml(new("DeleteResult", asked.Select(one => DeleteOne(call, bucket, one)).Where(result => !quiet || result.Name == "Error")));
    }

    private static XElement DeleteOne(S3Call call, Bucket bucket, XElement asked)
    {
        var (key, versionId) = (asked.Element("Key")!.Value, asked.Element("VersionId")?.Value);
        try
        {
            if (asked.Element("ETag") is not null)
                throw S3Errors.NotImplemented("conditional deletions");
            if (call.Cloud.Authorizer.Judge(call.Caller, "s3", [ObjectPermissions.Deleting(bucket, key, versionId)]).Refusal is { } refusal)
                throw refusal;
            var deleted = Delete(call, bucket, key, versionId);
            return new("Deleted",
                new XElement("Key", key),
                versionId is null ? null : new XElement("VersionId", versionId),
                deleted.IsMarker ? new XElement("DeleteMarker", true) : null,
                deleted.IsMarker ? new XElement("DeleteMarkerVersionId", deleted.VersionId) : null);
        }
        catch (AwsErrorException error)
        {
            return new("Error",
                new XElement("Key", key),
                versionId is null ? null : new XElement("VersionId", versionId),
                new XElement("Code", error.Code),
                new XElement("Message", error.Message));
        }
    }

    private static (string? VersionId, bool IsMarker) Delete(S3Call call, Bucket bucket, string key, string? versionId)
    {
        if (versionId is not null)
        {
            var version = bucket.Find(key, versionId);
            if (version is not null)
            {
                ObjectLocks.CheckDeletion(call, bucket, version);
                bucket.Remove(version);
            }

            return (versionId, version?.IsDeleteMarker ?? false);
        }

        if (bucket.Versioning is null)
        {
            bucket.Objects.Remove(key);
            return (null, false);
        }

        var marker = new ObjectVersion(key, [], call.Cloud.Now) { IsDeleteMarker = true };
        bucket.Add(marker, call.Cloud.Ids);
        return (marker.VersionId, true);
    }
}
