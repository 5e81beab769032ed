#nullable enable
using System.Globalization;

namespace PartnerCloud.AwsPackages.Sdk;

/// <summary>Reads and writes times on the wire. In property bags they are always UTC.</summary>
internal static class WireTime
{
    public static double ToEpochSeconds(DateTime time) => (time.ToUniversalTime() - DateTime.UnixEpoch).TotalSeconds;

    public static DateTime FromEpochSeconds(double seconds) => DateTime.UnixEpoch.AddMilliseconds(Math.Round(seconds * 1000));

    public static string ToIso8601(DateTime time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static DateTime Parse(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
