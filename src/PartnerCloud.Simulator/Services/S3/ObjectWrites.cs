using System.Text;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.S3;

/// <summary>PutObject.</summary>
internal static class ObjectWrites
{
    private const int LongestKey = 1024;

    public static WireResponse Put(S3Call call)
    {
        var bucket = call.OpenBucket;
        if (Encoding.UTF8.GetByteCount(call.Key) > LongestKey)
            throw new AwsErrorException("KeyTooLongError", "Your key is too long");
        var body = ObjectBody.Read(call);
        ObjectPreconditions.CheckWrite(call, bucket.Current(call.Key));
        var version = new ObjectVersion(call.Key, body.Content, call.Cloud.Now)
        {
            ETag = ObjectTag.Of(body.Content),
            Headers = ObjectHeaders.From(call, bucket),
            Checksum = body.Checksum,
        };
        ObjectLocks.Protect(call, bucket, version);
        bucket.Add(version, call.Cloud.Ids);
        return Written(version, bucket);
    }

    public static WireResponse Written(ObjectVersion version, Bucket bucket)
    {
        var headers = version.Headers.Where(header => header.Key.StartsWith(ObjectEncryption.Algorithm, StringComparison.OrdinalIgnoreCase)).ToDictionary();
        headers["ETag"] = version.ETag;
        ObjectHeaders.AddVersion(headers, version, bucket);
        if (version.Checksum is { } checksum)
            ObjectHeaders.AddChecksum(headers, checksum);
        return S3Answer.Empty() with { Headers = headers };
    }
}
