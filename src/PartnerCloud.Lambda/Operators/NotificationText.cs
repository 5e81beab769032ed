using System.Globalization;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Operators;

/// <summary>What all notices have in common. Much of what they show is other people's words, which must not look like ours.</summary>
internal static class NotificationText
{
    /// <summary>SNS takes subjects of less than 100 characters.</summary>
    public const int LongestSubject = 99;

    public const string Unknown = "not known";

    /// <summary>Names are the customer's own words: they shall not push what matters out of sight.</summary>
    private const int LongestName = 200;

    /// <summary>A subject as SNS takes it: printable ASCII, and short.</summary>
    public static string Subject(string text) => Shortened(string.Concat(PrintableText.Of(text, ' ').Select(character => char.IsAscii(character) ? character : '?')), LongestSubject);

    /// <summary>One line of a notice's facts, and one line only.</summary>
    public static string Fact(string name, string? value) => $"{name,-13} {Line(value ?? Unknown)}";

    /// <summary>Somebody's words on one line, cut where they get long.</summary>
    public static string Line(string text, int longest = LongestName) => Shortened(PrintableText.Of(text, ' '), longest);

    /// <summary>A moment as operators compare it with logs.</summary>
    public static string Moment(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture) ?? Unknown;

    private static string Shortened(string text, int longest) => text.Length <= longest ? text : $"{PrintableText.Beginning(text, longest - 3)}...";
}
