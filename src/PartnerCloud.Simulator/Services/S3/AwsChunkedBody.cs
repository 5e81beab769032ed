using System.Globalization;
using System.Text;

namespace PartnerCloud.Simulator.Services.S3;

/// <summary>A body in the encoding <c>aws-chunked</c>: signed or unsigned chunks, then trailers. Signatures are not verified.</summary>
/// <param name="Content">The decoded content.</param>
/// <param name="Trailers">The headers after the content, for example a checksum.</param>
internal sealed record AwsChunkedBody(byte[] Content, IReadOnlyDictionary<string, string> Trailers)
{
    /// <summary>Whether a call's body has this encoding.</summary>
    public static bool Is(S3Call call) =>
        (call.Header("x-amz-content-sha256") ?? "").StartsWith("STREAMING-", StringComparison.Ordinal)
        || (call.Header("Content-Encoding") ?? "").Contains("aws-chunked", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="Wire.AwsErrorException">The body ends too early, or is not encoded in chunks.</exception>
    public static AwsChunkedBody Read(ReadOnlySpan<byte> body)
    {
        using var content = new MemoryStream();
        var trailers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (true)
        {
            var size = Line(ref body).Split(';')[0];
            if (!int.TryParse(size, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var length) || length < 0 || length > body.Length)
                throw S3Errors.IncompleteBody();
            if (length == 0)
                break;
            content.Write(body[..length]);
            body = body[length..];
            if (Line(ref body).Length > 0)
                throw S3Errors.IncompleteBody();
        }

        while (!body.IsEmpty && Line(ref body) is { Length: > 0 } line)
        {
            if (line.Split(':', 2) is [var name, var value])
                trailers[name.Trim()] = value.Trim();
        }

        return new(content.ToArray(), trailers);
    }

    private static string Line(ref ReadOnlySpan<byte> body)
    {
        var end = body.IndexOf((byte)'\n');
        if (end < 0)
            throw S3Errors.IncompleteBody();
        var line = Encoding.ASCII.GetString(body[..end]).TrimEnd('\r');
        body = body[(end + 1)..];
        return line;
    }
}
