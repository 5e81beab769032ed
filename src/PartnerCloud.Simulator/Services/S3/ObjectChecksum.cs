using System.Security.Cryptography;

namespace PartnerCloud.Simulator.Services.S3;

/// <summary>An object's checksum.</summary>
/// <param name="Algorithm">The algorithm in the header's spelling, for example <c>crc32</c>.</param>
/// <param name="Value">The checksum as Base64.</param>
internal sealed record ObjectChecksum(string Algorithm, string Value)
{
    /// <summary>The algorithm that S3 uses if the caller sends no checksum.</summary>
    public const string Default = "crc64nvme";

    private const string Prefix = "x-amz-checksum-";

    private static readonly Dictionary<string, Func<byte[], byte[]>> Algorithms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["crc32"] = content => Crc.Crc32.Of(content),
        ["crc32c"] = content => Crc.Crc32C.Of(content),
        [Default] = content => Crc.Crc64Nvme.Of(content),
#pragma warning disable CA5350 // S3 offers SHA-1 as a checksum
        ["sha1"] = SHA1.HashData,
#pragma warning restore CA5350
        ["sha256"] = SHA256.HashData,
    };

    public string Header => Prefix + Algorithm;

    public static ObjectChecksum Of(byte[] content, string algorithm = Default) => new(algorithm, Convert.ToBase64String(Algorithms[algorithm](content)));

    /// <summary>The checksums among headers or trailers.</summary>
    public static IEnumerable<ObjectChecksum> In(IEnumerable<KeyValuePair<string, string>> headers) =>
        from header in headers
        where header.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
        let algorithm = header.Key[Prefix.Length..].ToLowerInvariant()
        where Algorithms.ContainsKey(algorithm)
        select new ObjectChecksum(algorithm, header.Value);
}
