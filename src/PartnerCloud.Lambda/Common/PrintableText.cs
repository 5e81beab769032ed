using System.Globalization;
using System.Text;

namespace PartnerCloud.Lambda.Common;

/// <summary>Text that a mail, a console or a page can show without changing how the rest is shown.</summary>
internal static class PrintableText
{
    /// <summary>Whether each character of a text is printable.</summary>
    public static bool Is(string text) => text.EnumerateRunes().All(Is);

    /// <summary>
    /// Whether a character is printable. Control characters, line breaks, invisible characters and those that change the direction of writing are not.
    /// Nor are characters that SNS refuses in messages.
    /// </summary>
    public static bool Is(Rune letter) => (letter.Value & 0xFFFE) != 0xFFFE
        && Rune.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    /// <summary>Replaces each character that is not printable. Half of a surrogate pair becomes U+FFFD.</summary>
    public static string Of(string text, char instead)
    {
        if (Is(text) && !text.Any(char.IsSurrogate)) return text;
        return string.Concat(text.EnumerateRunes().Select(letter => Is(letter) ? letter.ToString() : instead.ToString()));
    }

    /// <summary>The beginning of a text, at most <paramref name="longest"/> characters. It never ends with half of a surrogate pair.</summary>
    public static string Beginning(string text, int longest) => text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
}
