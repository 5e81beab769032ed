using System.Globalization;
using System.Security.Cryptography;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.S3;

/// <summary>The content of an upload, after all digests that came with it were verified.</summary>
/// <param name="Content">The content.</param>
/// <param name="Given">The checksum that the caller sent; null for none.</param>
internal sealed record ObjectBody(byte[] Content, ObjectChecksum? Given)
{
    public ObjectChecksum Checksum => Given ?? ObjectChecksum.Of(Content);

    /// <exception cref="AwsErrorException">The body is incomplete, or a digest does not fit.</exception>
    public static ObjectBody Read(S3Call call)
    {
        var chunked = AwsChunkedBody.Is(call) ? AwsChunkedBody.Read(call.Body.Span) : null;
        var content = chunked?.Content ?? call.Body.ToArray();
        if (chunked is not null && call.Header("x-amz-decoded-content-length") is { } length && length != content.Length.ToString(CultureInfo.InvariantCulture))
            throw S3Errors.IncompleteBody();
        VerifySignedDigest(call, content);
        VerifyMd5(call, content);
        var given = ObjectChecksum.In(call.Headers.Concat(chunked?.Trailers ?? new Dictionary<string, string>())).ToList();
        if (given.Count > 1)
            throw S3Errors.InvalidRequest("Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.");
        foreach (var checksum in given.Where(checksum => ObjectChecksum.Of(content, checksum.Algorithm) != checksum))
            throw S3Errors.BadDigest($"The {checksum.Algorithm.ToUpperInvariant()} you specified did not match the calculated checksum.");
        return new(content, given.FirstOrDefault() ?? (call.Header("x-amz-sdk-checksum-algorithm") is { } wanted ? ObjectChecksum.Of(content, Known(wanted)) : null));
    }

    private static string Known(string algorithm) =>
        algorithm.ToLowerInvariant() is "crc32" or "crc32c" or "crc64nvme" or "sha1" or "sha256" ? algorithm.ToLowerInvariant()
        : throw S3Errors.InvalidRequest("Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]");

    private static void VerifySignedDigest(S3Call call, byte[] content)
    {
        if (call.Header("x-amz-content-sha256") is { Length: 64 } signed && !signed.Equals(Convert.ToHexString(SHA256.HashData(content)), StringComparison.OrdinalIgnoreCase))
            throw new AwsErrorException("XAmzContentSHA256Mismatch", "The provided 'x-amz-content-sha256' header does not match what was computed.");
    }

    private static void VerifyMd5(S3Call call, byte[] content)
    {
        if (call.Header("Content-MD5") is not { } given)
            return;
        var digest = new byte[16];
        if (!Convert.TryFromBase64String(given, digest, out var written) || written != digest.Length)
            throw new AwsErrorException("InvalidDigest", "The Content-MD5 you specified was invalid.");
        if (!digest.AsSpan().SequenceEqual(ObjectTag.Md5(content)))
            throw S3Errors.BadDigest("The Content-MD5 you specified did not match what we received.");
    }
}
