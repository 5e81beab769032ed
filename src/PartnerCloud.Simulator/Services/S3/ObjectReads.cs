using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.S3;

/// <summary>GetObject and HeadObject. The server leaves out the content of a HEAD.</summary>
internal static class ObjectReads
{
    private static readonly string[] Overridable = ["Content-Type", "Cache-Control", "Content-Disposition", "Content-Encoding", "Content-Language", "Expires"];

    public static WireResponse Get(S3Call call)
    {
        if (call.Query.ContainsKey("partNumber"))
            throw S3Errors.NotImplemented("reading a single part");
        var bucket = call.OpenBucket;
        var version = Find(call, bucket);
        var range = ByteRange.Read(call.Header("Range"), version.Content.Length);
        var isUnmodified = ObjectPreconditions.IsUnmodified(call, version);
        var headers = ObjectHeaders.Of(version, bucket, withChecksum: call.Header("x-amz-checksum-mode") == "ENABLED" && range is null && !isUnmodified);
        ObjectLocks.AddHeaders(call, bucket, version, headers);
        if (isUnmodified)
            return S3Answer.Empty(304) with { Headers = headers };
        foreach (var name in Overridable.Where(name => call.Query.ContainsKey("response-" + name.ToLowerInvariant())))
            headers[name] = call.Query["response-" + name.ToLowerInvariant()];
        var type = headers.Remove("Content-Type", out var overridden) ? overridden : version.Headers["Content-Type"];
        if (range is null)
            return new(200, type, version.Content) { Headers = headers };
        headers["Content-Range"] = range.InHeader(version.Content.Length);
        return new(206, type, version.Content.AsMemory(range.From, range.Length)) { Headers = headers };
    }

    private static ObjectVersion Find(S3Call call, Bucket bucket)
    {
        if (call.VersionId is { } id)
        {
            return bucket.Find(call.Key, id) switch
            {
                null => throw S3Errors.NoSuchVersion(),
                { IsDeleteMarker: true } => throw new AwsErrorException("MethodNotAllowed", "The specified method is not allowed against this resource.", 405),
                var version => version,
            };
        }

        return bucket.Current(call.Key) ?? throw (MayList(call, bucket) ? S3Errors.NoSuchKey(call.Key) : S3Errors.AccessDenied());
    }

    // Without the permission to list, S3 does not reveal whether a key exists.
    private static bool MayList(S3Call call, Bucket bucket) =>
        call.Cloud.Authorizer.Judge(call.Caller, "s3", [new Permission("s3:ListBucket", S3Targets.Of(bucket))]).Refusal is null;
}
