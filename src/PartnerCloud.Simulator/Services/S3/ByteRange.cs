using System.Globalization;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.S3;

/// <summary>A part of an object that a read asks for.</summary>
/// <param name="From">The first byte.</param>
/// <param name="To">The last byte.</param>
internal sealed record ByteRange(int From, int To)
{
    public int Length => To - From + 1;

    /// <summary>Reads the header Range. Null means the whole object: as in S3, also for several ranges and for other units.</summary>
    /// <exception cref="AwsErrorException">The object has no byte in the range.</exception>
    public static ByteRange? Read(string? header, int size)
    {
        if (header is null || !header.StartsWith("bytes=", StringComparison.OrdinalIgnoreCase) || header["bytes=".Length..].Split('-') is not [var first, var last])
            return null;
        var (from, to) = (Number(first), Number(last));
        var range = (from, to) switch
        {
            ({ } start, null) when last.Length == 0 => new ByteRange(start, size - 1),
            ({ } start, { } end) when end >= start => new ByteRange(start, Math.Min(end, size - 1)),
            (null, { } suffix) when first.Length == 0 => suffix == 0 ? new ByteRange(size, size) : new ByteRange(Math.Max(0, size - suffix), size - 1),
            _ => null,
        };
        return range is null || range.From < size ? range : throw S3Errors.InvalidRange(header, size);
    }

    public string InHeader(int size) => string.Create(CultureInfo.InvariantCulture, $"bytes {From}-{To}/{size}");

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
