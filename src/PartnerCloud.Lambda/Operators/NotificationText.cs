using System.Globalization;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Operators;

/// <summary>The common parts of all notifications. Much of what they show was written by others, and must not look like ours.</summary>
internal static class NotificationText
{
    /// <summary>SNS accepts subjects of less than 100 characters.</summary>
    public const int LongestSubject = 99;

    public const string Unknown = "not known";

    /// <summary>The last line of each notification.</summary>
    public const string MayComeTwice = "You may get this notification twice, because EventBridge may deliver an event twice.";

    /// <summary>Customers choose names. A long one must not push what matters out of sight.</summary>
    private const int LongestName = 200;

    /// <summary>A subject that SNS accepts: printable ASCII, shortened if needed.</summary>
    public static string Subject(string text) => Shortened(string.Concat(PrintableText.Of(text, ' ').Select(character => char.IsAscii(character) ? character : '?')), LongestSubject);

    /// <summary>A fact with its label, always on one line.</summary>
    public static string Fact(string name, string? value) => $"{name,-13} {Line(value ?? Unknown)}";

    /// <summary>A text by somebody else, on one line and shortened if needed.</summary>
    public static string Line(string text, int longest = LongestName) => Shortened(PrintableText.Of(text, ' '), longest);

    /// <summary>A time in UTC, as operators compare it with logs.</summary>
    public static string Moment(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture) ?? Unknown;

    private static string Shortened(string text, int longest) => text.Length <= longest ? text : $"{PrintableText.Beginning(text, longest - 3)}...";
}
