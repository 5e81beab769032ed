using System.Globalization;
using System.Text;

namespace PartnerCloud.Simulator.Services.S3;

/// <summary>The headers that S3 keeps with an object, and those that it returns.</summary>
internal static class ObjectHeaders
{
    private const string Metadata = "x-amz-meta-";
    private const int MostMetadata = 2048;
    private static readonly string[] Kept = ["Content-Type", "Cache-Control", "Content-Disposition", "Content-Encoding", "Content-Language", "Expires"];

    private static readonly string[] Refused =
        ["x-amz-tagging", "x-amz-website-redirect-location", "x-amz-server-side-encryption-customer-algorithm", "x-amz-server-side-encryption-context", "x-amz-write-offset-bytes"];

    /// <summary>The headers to keep from an upload.</summary>
    /// <exception cref="Wire.AwsErrorException">A header asks for what is not simulated, or the metadata is too large.</exception>
    public static SortedDictionary<string, string> From(S3Call call, Bucket bucket)
    {
        Refuse(call);
        var headers = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = "binary/octet-stream" };
        foreach (var (name, value) in call.Headers.Where(header => Kept.Contains(header.Key, StringComparer.OrdinalIgnoreCase) && header.Value.Length > 0))
            headers[name] = value;
        KeepRealEncoding(headers);
        var metadata = call.Headers.Where(header => header.Key.StartsWith(Metadata, StringComparison.OrdinalIgnoreCase)).ToList();
        if (metadata.Sum(header => Encoding.UTF8.GetByteCount(header.Key[Metadata.Length..] + header.Value)) > MostMetadata)
            throw new Wire.AwsErrorException("MetadataTooLarge", "Your metadata headers exceed the maximum allowed metadata size");
        foreach (var (name, value) in metadata.Concat(ObjectEncryption.HeadersFor(call, bucket)))
            headers[name.ToLowerInvariant()] = value;
        return headers;
    }

    /// <summary>The headers of an answer about a version.</summary>
    /// <param name="version">The version.</param>
    /// <param name="bucket">Its bucket.</param>
    /// <param name="withChecksum">Whether the caller asked for the checksum.</param>
    public static Dictionary<string, string> Of(ObjectVersion version, Bucket bucket, bool withChecksum)
    {
        var headers = version.Headers.Where(header => header.Key != "Content-Type").ToDictionary(header => header.Key, header => InAscii(header.Value), StringComparer.OrdinalIgnoreCase);
        headers["ETag"] = version.ETag;
        headers["Last-Modified"] = version.Modified.ToString("R", CultureInfo.InvariantCulture);
        headers["Accept-Ranges"] = "bytes";
        AddVersion(headers, version, bucket);
        if (withChecksum && version.Checksum is { } checksum)
            AddChecksum(headers, checksum);
        return headers;
    }

    public static void AddVersion(Dictionary<string, string> headers, ObjectVersion version, Bucket bucket)
    {
        if (bucket.Versioning is not null)
            headers["x-amz-version-id"] = version.VersionId;
    }

    public static void AddChecksum(Dictionary<string, string> headers, ObjectChecksum checksum)
    {
        headers[checksum.Header] = checksum.Value;
        headers["x-amz-checksum-type"] = checksum.Value.Contains('-', StringComparison.Ordinal) ? "COMPOSITE" : "FULL_OBJECT";
    }

    private static void Refuse(S3Call call)
    {
        if (Refused.FirstOrDefault(name => call.Header(name) is not null) is { } name)
            throw S3Errors.NotImplemented(name);
        if (call.Header("x-amz-storage-class") is not (null or "STANDARD"))
            throw S3Errors.NotImplemented("storage classes other than STANDARD");
        if (call.Header("x-amz-acl") is not (null or "private" or "bucket-owner-full-control") || call.Headers.Keys.Any(key => key.StartsWith("x-amz-grant-", StringComparison.OrdinalIgnoreCase)))
            throw new Wire.AwsErrorException("AccessControlListNotSupported", "The bucket does not allow ACLs");
    }

    // The encoding aws-chunked is only for the transport.
    private static void KeepRealEncoding(SortedDictionary<string, string> headers)
    {
        if (!headers.TryGetValue("Content-Encoding", out var all))
            return;
        var real = string.Join(",", all.Split(',').Select(one => one.Trim()).Where(one => !one.Equals("aws-chunked", StringComparison.OrdinalIgnoreCase) && one.Length > 0));
        if (real.Length == 0)
            headers.Remove("Content-Encoding");
        else
            headers["Content-Encoding"] = real;
    }

    // S3 writes other characters in the way of e-mail headers.
    private static string InAscii(string value) => Ascii.IsValid(value) ? value : $"=?UTF-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(value))}?=";
}
