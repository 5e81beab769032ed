using System.Globalization;

namespace PartnerCloud.Simulator.Wire;

/// <summary>Writes timestamps in the protocols' formats.</summary>
internal static class WireTime
{
    /// <summary>ISO 8601 in UTC, for XML.</summary>
    public static string Iso(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>ISO 8601 in UTC with milliseconds, for S3.</summary>
    public static string IsoMilliseconds(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Seconds since 1970 with milliseconds, for JSON.</summary>
    public static double Seconds(DateTimeOffset time) => time.ToUnixTimeMilliseconds() / 1000.0;
}
