using System.Globalization;

namespace PartnerCloud.Local.Report;

/// <summary>Formats durations for people, with at most two units.</summary>
internal static class Durations
{
    public static string Format(TimeSpan duration) => duration switch
    {
        { TotalSeconds: < 1 } => Say($"{duration.TotalMilliseconds:F0} ms"),
        { TotalSeconds: < 10 } => Say($"{duration.TotalSeconds:F1} s"),
        { TotalMinutes: < 1 } => Say($"{duration.TotalSeconds:F0} s"),
        { TotalHours: < 1 } => Say($"{duration.Minutes} min {duration.Seconds} s"),
        { TotalDays: < 1 } => Say($"{duration.Hours} h {duration.Minutes} min"),
        _ => Say($"{duration.Days} d {duration.Hours} h"),
    };

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
